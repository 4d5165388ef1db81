package org.hundredfold.ui.proof;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.hundredfold.proof.ProofResult;
import org.hundredfold.ui.common.Formats;
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
        getChildren().addAll(Layout.row(figure, Layout.grow(sentence)), measure);
    }

    void show(ProofSoFar soFar) {
        mark(null);
        boolean any = !soFar.steps().isEmpty();
        figure.setText(any ? times(soFar.factor()) : "…");
        sentence.setText(
                any
                        ? "as fast as nested loops so far, and the weights differ by at most %s."
                                .formatted(ProofWords.atMost(soFar.difference()))
                        : "Loading the vectorised code and warming it up.");
        measure.setText("It is a proof when all steps are done.");
    }

    void show(ProofResult result) {
        mark(result);
        String bound = ProofWords.atMost(result.largestDifference());
        if (result.equal()) {
            figure.setText(times(result.factor()));
            sentence.setText("as fast as nested loops, and the weights differ by at most %s: the same but for rounding."
                    .formatted(bound));
        } else {
            figure.setText("Not the same");
            sentence.setText(
                    "The weights differ by up to %s, which is more than rounding explains. That it was %s as fast counts for nothing: do not rely on what is trained on this computer."
                            .formatted(bound, times(result.factor())));
        }
        measure.setText("That is %s of the largest weight; up to %s counts as rounding."
                .formatted(ProofWords.atMost(result.relativeDifference()), ProofWords.atMost(ProofResult.TOLERANCE)));
    }

    /** @param result null while it is open */
    private void mark(ProofResult result) {
        boolean equal = result != null && result.equal();
        boolean unequal = result != null && !result.equal();
        pseudoClassStateChanged(EQUAL, equal);
        pseudoClassStateChanged(UNEQUAL, unequal);
        figure.setGraphic(equal ? Icon.DONE.node() : unequal ? Icon.WRONG.node() : null);
    }

    private static String times(double factor) {
        return Formats.number(factor) + " times";
    }
}
