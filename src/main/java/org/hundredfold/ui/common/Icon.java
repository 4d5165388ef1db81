package org.hundredfold.ui.common;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pictures on buttons and bars, by meaning, so that the same thing looks the same everywhere. */
public enum Icon {
    DATA(Feather.IMAGE),
    TRAIN(Feather.ACTIVITY),
    RUNS(Feather.LIST),
    CLASSIFY(Feather.TARGET),
    PROOF(Feather.ZAP),

    START(Feather.PLAY),
    PAUSE(Feather.PAUSE),
    STOP(Feather.SQUARE),
    FOLDER(Feather.FOLDER),
    ADD(Feather.PLUS),
    PICTURE(Feather.IMAGE),
    SAMPLE(Feather.PACKAGE),
    DRAW(Feather.EDIT_2),
    PASTE(Feather.CLIPBOARD),
    COPY(Feather.COPY),
    SAVE(Feather.DOWNLOAD),
    STAR(Feather.STAR),
    RENAME(Feather.EDIT_3),
    DELETE(Feather.TRASH_2),
    UNDO(Feather.ROTATE_CCW),
    REDO(Feather.ROTATE_CW),
    EXCLUDE(Feather.EYE_OFF),
    MOVE(Feather.CORNER_UP_RIGHT),
    UP(Feather.ARROW_UP),
    DOWN(Feather.ARROW_DOWN),
    BACK(Feather.CHEVRON_LEFT),
    COMPARE(Feather.COLUMNS),
    REPEAT(Feather.REFRESH_CW),
    WHERE(Feather.SERVER),
    SEARCH(Feather.SEARCH),
    FILTER(Feather.FILTER),
    SETTINGS(Feather.SLIDERS),
    TIME(Feather.CLOCK),
    LIGHT(Feather.SUN),
    DARK(Feather.MOON),
    HELP(Feather.HELP_CIRCLE),
    OFFLINE(Feather.SHIELD),
    CLOSE(Feather.X),
    EXPAND(Feather.CHEVRON_DOWN),
    COLLAPSE(Feather.CHEVRON_UP),
    NEXT(Feather.CHEVRON_RIGHT),
    INFO(Feather.INFO),
    RIGHT(Feather.CHECK),
    DONE(Feather.CHECK_CIRCLE),
    WRONG(Feather.X_CIRCLE),
    WARNING(Feather.ALERT_TRIANGLE),
    ERROR(Feather.ALERT_OCTAGON);

    private final Feather feather;

    Icon(Feather feather) {
        this.feather = feather;
    }

    /** A new node; a node can stand in one place only. Size and colour come from the style sheet. */
    public FontIcon node() {
        return new FontIcon(feather);
    }
}
