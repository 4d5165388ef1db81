package org.hundredfold.ui.proof;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** The one sentence: how many times as fast, and whether the weights are the same. */
final class ProofVerdict extends VBox {
    private static final PseudoClass EQUAL = PseudoClass.getPseudoClass("equal");
    private static final PseudoClass UNEQUAL = PseudoClass.getPseudoClass("unequal");

    private final Label figure = Labels.figure("");
    private final Label sentence = Labels.body("");
    private final Label measure = Labels.muted("");

    ProofVerdict() {
        getStyleClass().addAll("card", "proof-verdict");
        figure.setMinWidth(USE_PREF_SIZE);
        sentence.getStyleClass().add("sentence");
        measure.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        measure.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(Layout.row(figure, Layout.grow(sentence)), measure);
    }

    /** While it runs. */
    void showOpen(String figure, String sentence, String measure) {
        mark(false, false);
        show(figure, sentence, measure);
    }

    /** @param figure how many times as fast, if it is equal */
    void showDecided(boolean equal, String figure, String sentence, String measure) {
        mark(equal, !equal);
        show(equal ? figure : "Not the same", sentence, measure);
    }

    private void show(String figure, String sentence, String measure) {
        this.figure.setText(figure);
        this.sentence.setText(sentence);
        this.measure.setText(measure);
    }

    private void mark(boolean equal, boolean unequal) {
        pseudoClassStateChanged(EQUAL, equal);
        pseudoClassStateChanged(UNEQUAL, unequal);
        figure.setGraphic(equal ? Icon.DONE.node() : unequal ? Icon.WRONG.node() : null);
    }
}
