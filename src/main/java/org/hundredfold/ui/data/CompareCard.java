package org.hundredfold.ui.data;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.hundredfold.data.Picture;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** One of the pictures that are compared: large, with its class, path and size, and what can be done with it. */
final class CompareCard extends ListCell<Integer> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass EXCLUDED = PseudoClass.getPseudoClass("excluded");

    private final CompareModel model;
    private final Decisions decisions;
    private final AskedPicture picture;
    private final Label name = Labels.section("");
    private final Label state = Labels.muted("");
    private final Label path = Labels.muted("");
    private final Label facts = Labels.muted("");
    private final Button exclude;
    private final Button bringBack;
    private final VBox card;

    /** @param chosen can do things with the chosen picture */
    CompareCard(Thumbnails images, CompareModel model, Decisions decisions, AlbumActions chosen) {
        picture = new AskedPicture(images);
        this.model = model;
        this.decisions = decisions;
        getStyleClass().add("compare-card");
        exclude = Buttons.plain("Exclude", Icon.EXCLUDE, () -> choosing(chosen::exclude));
        bringBack = Buttons.plain("Bring back", Icon.UNDO, () -> choosing(chosen::bringBack));
        Button move = Buttons.plain("Move to class", Icon.MOVE, () -> choosing(chosen::move));
        for (Button button : new Button[] {exclude, bringBack, move}) {
            Layout.collapsing(button);
            button.setFocusTraversable(false); // the keys of the view do the same
        }
        path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        card = Layout.card(
                Layout.grow(picture.view),
                Layout.cluster(name, state),
                path,
                facts,
                Layout.cluster(exclude, bringBack, move));
        setOnMousePressed(event -> model.choose(getIndex()));
        model.chosenProperty().subscribe(this::update);
        decisions.revisionProperty().subscribe(this::update);
    }

    private void choosing(Runnable action) {
        model.choose(getIndex());
        action.run();
    }

    @Override
    protected void updateItem(Integer number, boolean empty) {
        super.updateItem(number, empty);
        setGraphic(empty ? null : card);
        if (empty) {
            picture.clear();
        } else {
            show(decisions.albumProperty().get().picture(number));
        }
        update();
    }

    private void show(Picture shown) {
        picture.show(shown.file());
        path.setText(shown.relative());
        path.setTooltip(new Tooltip(shown.file().toString()));
        facts.setText(PictureWords.extent(shown.facts()) + ", "
                + PictureWords.format(shown.facts().format()));
    }

    private void update() {
        Album album = decisions.albumProperty().get();
        if (isEmpty() || getItem() == null || getItem() >= album.size()) {
            return;
        }
        int number = getItem();
        boolean excluded = decisions.isExcluded(number);
        pseudoClassStateChanged(CHOSEN, getIndex() == model.chosenProperty().get());
        pseudoClassStateChanged(EXCLUDED, excluded);
        name.setText(decisions.className(number));
        state.setText(decisions.state(number) + (album.isTest(number) ? " (test folder)" : ""));
        exclude.setVisible(!excluded);
        bringBack.setVisible(excluded);
        setAccessibleText("%s, class %s, %s".formatted(path.getText(), name.getText(), state.getText()));
    }
}
