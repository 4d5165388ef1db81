package org.hundredfold.ui.runs;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.kordamp.ikonli.javafx.FontIcon;

/** A test picture with its path and what was answered; one cell serves picture after picture while the list scrolls. */
final class TestedPictureCell extends ListCell<TestedPicture> {
    private static final PseudoClass EXCLUDED = PseudoClass.getPseudoClass("excluded");

    private final StoredLooks looks;
    private final Optional<TestDecisions> decisions;
    private final Label state = Labels.body("");
    private final ImageView image = new ImageView();
    private final FontIcon missing = Icon.WARNING.node();
    private final Label path = new Label();
    private final Label words = Labels.muted("");
    private final HBox row;
    /** Read by the background thread too. */
    private volatile TestedPicture shown;

    /** @param decisions that are shown with the pictures */
    TestedPictureCell(StoredLooks looks, Optional<TestDecisions> decisions) {
        this.looks = looks;
        this.decisions = decisions;
        state.getStyleClass().add("decided");
        state.setMinWidth(USE_PREF_SIZE);
        decisions.ifPresent(all -> all.revisionProperty().subscribe(this::showState));
        StackPane picture = new StackPane(image, missing);
        picture.getStyleClass().add("look");
        row = Layout.row(picture, Layout.grow(new VBox(path, words)), state);
        setPrefWidth(0); // as wide as the list, so that long paths are cut off and not scrolled to
    }

    @Override
    protected void updateItem(TestedPicture picture, boolean empty) {
        super.updateItem(picture, empty);
        if (empty || picture == null) {
            shown = null;
            setGraphic(null);
            setTooltip(null);
            showState();
            return;
        }
        setGraphic(row);
        if (!picture.equals(shown)) {
            shown = picture;
            image.setImage(null);
            missing.setVisible(false);
            path.setText(picture.answer().picture());
            words.setText(picture.words());
            showState();
            setTooltip(new Tooltip(path.getText() + "\n" + words.getText()));
            looks.ask(picture, wanted -> wanted == shown, look -> arrived(picture, look));
        }
    }

    private void showState() {
        TestedPicture picture = shown;
        boolean excluded = picture != null
                && decisions.filter(all -> all.isExcluded(picture)).isPresent();
        pseudoClassStateChanged(EXCLUDED, excluded);
        state.setText(
                picture == null ? "" : decisions.map(all -> all.state(picture)).orElse(""));
        setAccessibleText(
                path.getText() + ", " + words.getText() + (state.getText().isEmpty() ? "" : ", " + state.getText()));
    }

    private void arrived(TestedPicture picture, StoredLooks.Look look) {
        if (picture == shown) {
            image.setImage(look.image().orElse(null));
            missing.setVisible(look.image().isEmpty());
            words.setText(picture.words() + (look.trouble().isEmpty() ? "" : "  ·  " + look.trouble()));
        }
    }
}
