package org.hundredfold.ui.proof;

import java.util.List;
import javafx.scene.layout.HBox;
import org.hundredfold.proof.Proof;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Layout;

/** What is compared where a preset's network is proved, and what that does not say. */
final class ProofScope extends HBox {
    private final Points compared;

    ProofScope(GradientRow gradient) {
        compared = new Points("What is compared", gradient);
        Points not = new Points("What this does not say");
        not.show(
                Icon.INFO,
                List.of(
                        "That the network is any good: that is what the test score of a run is for.",
                        "That another computer gives the same bits: sums may be rounded in another order there.",
                        "How fast anything else is: the loops use one thread and nobody has tuned them, and what else"
                                + " runs on this computer changes the times."));
        getStyleClass().add("proof-scope");
        getChildren().addAll(Layout.grow(compared), Layout.grow(not));
    }

    void show(ProofSubject subject) {
        compared.show(
                Icon.RIGHT,
                List.of(
                        "The network %s with %s weights and biases, trained for %d steps of %s on %s; vectorised on %s."
                                .formatted(
                                        subject.network(),
                                        Formats.count(subject.parameters()),
                                        Proof.DEFAULT_STEPS,
                                        Formats.count(subject.batch(), "picture", "pictures"),
                                        subject.data(),
                                        Formats.count(subject.threads(), "thread", "threads")),
                        "The same start, and the same pictures in the same order.",
                        "Plain gradient descent, whose steps hide no mistake in the gradient.",
                        "The loops compute in double precision, the vectorised code in single precision: that is the"
                                + " rounding in which they may differ."));
    }
}
