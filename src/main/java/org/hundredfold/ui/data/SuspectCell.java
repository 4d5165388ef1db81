package org.hundredfold.ui.data;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hundredfold.data.Picture;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** A suspected picture in the list: small, with both classes, how probable they are, and what was decided about it. */
final class SuspectCell extends ListCell<Suspicion> {
    private static final PseudoClass DECIDED = PseudoClass.getPseudoClass("decided");

    private final SuspectsModel model;
    private final AskedPicture picture;
    private final Label given = new Label();
    private final Label suggested = new Label();
    private final Label path = Labels.muted("");
    private final Label state = Labels.muted("");
    private final HBox row;

    SuspectCell(SuspectsModel model, Thumbnails images) {
        this.model = model;
        picture = new AskedPicture(images);
        getStyleClass().add("suspect-cell");
        path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        row = Layout.row(picture.view, Layout.grow(new VBox(given, suggested, path, state)));
        model.decisions().revisionProperty().subscribe(this::update);
        model.decisions().rightRevisionProperty().subscribe(this::update);
    }

    @Override
    protected void updateItem(Suspicion suspicion, boolean empty) {
        super.updateItem(suspicion, empty);
        setGraphic(empty ? null : row);
        if (empty) {
            picture.clear();
        } else {
            show(model.decisions().albumProperty().get().picture(suspicion.number()));
        }
        update();
    }

    private void show(Picture shown) {
        picture.show(shown.file());
        path.setText(shown.relative());
        setTooltip(new Tooltip(shown.file().toString()));
    }

    /** The list may still hold pictures of before when the album has changed already. */
    private void update() {
        Suspicion suspicion = getItem();
        if (isEmpty()
                || suspicion == null
                || !model.search().suspectedProperty().get().contains(suspicion)) {
            return;
        }
        given.setText(words("", suspicion.given(), suspicion.givenProbability()));
        suggested.setText(words("rather ", suspicion.suggested(), suspicion.suggestedProbability()));
        state.setText(model.state(suspicion));
        pseudoClassStateChanged(DECIDED, !model.search().isOpen(suspicion));
        setAccessibleText(
                "%s, %s, %s, %s".formatted(path.getText(), given.getText(), suggested.getText(), state.getText()));
    }

    private String words(String begin, int label, double probability) {
        return "%s%s %s".formatted(begin, model.className(label), Formats.percent(probability));
    }
}
