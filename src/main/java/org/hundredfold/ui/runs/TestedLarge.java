package org.hundredfold.ui.runs;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.FittedView;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** One test picture at a size at which one can judge it, with what is known of it. */
final class TestedLarge extends VBox {
    private static final int SIDE = 768;

    private final StoredLooks looks;
    private final TestDecisions decisions;
    private final FittedView picture = new FittedView();
    private final Label path = Labels.body("");
    private final Label words = Labels.muted("");
    private final Label state = Labels.body("");
    /** Read by the background thread too. */
    private volatile TestedPicture shown;

    TestedLarge(StoredLooks looks, TestDecisions decisions) {
        this.looks = looks;
        this.decisions = decisions;
        getStyleClass().addAll("lines", "tested-large");
        picture.setAccessibleText("The selected picture");
        path.setWrapText(true);
        words.setWrapText(true);
        getChildren().addAll(Layout.grow(picture), path, words, state);
        decisions.revisionProperty().subscribe(this::update);
        Layout.collapsing(this);
        show(null);
    }

    /** @param now null shows nothing */
    void show(TestedPicture now) {
        shown = now;
        setVisible(now != null);
        picture.show(null);
        update();
        if (now != null) {
            path.setText(now.answer().picture());
            path.setTooltip(new Tooltip(now.file().map(Object::toString).orElse(path.getText())));
            words.setText("%s, %s".formatted(now.answer().truth(), now.words()));
            looks.ask(now, SIDE, wanted -> wanted == shown, look -> arrived(now, look));
        }
    }

    private void arrived(TestedPicture asked, StoredLooks.Look look) {
        if (asked == shown) {
            picture.show(look.image().orElse(null));
            words.setText("%s, %s".formatted(asked.answer().truth(), asked.words())
                    + (look.trouble().isEmpty() ? "" : "  ·  " + look.trouble()));
        }
    }

    private void update() {
        state.setText(shown == null ? "" : decisions.state(shown));
    }
}
