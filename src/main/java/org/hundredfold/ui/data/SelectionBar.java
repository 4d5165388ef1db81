package org.hundredfold.ui.data;

import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** How many pictures are selected, what can be done with them, and a way to take back what has been done. */
final class SelectionBar extends HBox {
    private final PictureList pictures;
    private final Label count = Labels.muted("");
    private final Button exclude;
    private final Button move;
    private final Button bringBack;

    SelectionBar(PictureList pictures, AlbumActions actions) {
        this.pictures = pictures;
        Decisions decisions = actions.decisions();
        getStyleClass().addAll("cluster", "selection-bar");
        exclude = explained("Exclude", Icon.EXCLUDE, actions::exclude, "Leaves the pictures out of training (Delete)");
        move = explained("Move to class", Icon.MOVE, actions::move, "Counts the pictures to another class (M)");
        bringBack = explained("Bring back", Icon.REPEAT, actions::bringBack, "No longer leaves the pictures out (B)");
        count.setMinWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        count,
                        exclude,
                        bringBack,
                        move,
                        Layout.spacer(),
                        reverting(Icon.UNDO, "Undo", "Ctrl+Z", decisions.undoableProperty(), decisions::undo),
                        reverting(Icon.REDO, "Redo", "Ctrl+Shift+Z", decisions.redoableProperty(), decisions::redo));
        pictures.selectionRevisionProperty().subscribe(this::update);
        decisions.revisionProperty().subscribe(this::update);
    }

    private static Button explained(String text, Icon icon, Runnable action, String sentence) {
        Button button = Buttons.plain(text, icon, action);
        Layout.collapsing(button);
        button.setTooltip(new Tooltip(sentence));
        return button;
    }

    private static Button reverting(Icon icon, String name, String key, ObservableValue<String> what, Runnable action) {
        Button button = Buttons.icon(icon, name, action);
        what.subscribe(words -> {
            button.setDisable(words.isEmpty());
            Buttons.named(button, words.isEmpty() ? name : "%s: %s (%s)".formatted(name, words, key));
        });
        return button;
    }

    private void update() {
        int[] selected = pictures.selected();
        boolean none = selected.length == 0;
        boolean anyExcluded = IntStream.of(selected).filter(pictures::holds).anyMatch(pictures.decisions()::isExcluded);
        boolean allExcluded = anyExcluded
                && IntStream.of(selected).filter(pictures::holds).allMatch(pictures.decisions()::isExcluded);
        count.setText(Formats.count(selected.length) + " selected");
        exclude.setVisible(!allExcluded);
        bringBack.setVisible(anyExcluded);
        exclude.setDisable(none);
        move.setDisable(none);
    }
}
