package org.hundredfold.ui.proof;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hundredfold.proof.Proof;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** What is compared, and what that does not say. */
final class ProofScope extends HBox {
    private final Label compared = Labels.body("");

    ProofScope() {
        getStyleClass().add("proof-scope");
        getChildren()
                .addAll(
                        card(
                                "What is compared",
                                compared,
                                point(Icon.RIGHT, "The same start, and the same pictures in the same order."),
                                point(
                                        Icon.RIGHT,
                                        "Plain gradient descent, whose steps hide no mistake in the gradient."),
                                point(
                                        Icon.RIGHT,
                                        "The loops compute in double precision, the vectorised code in single precision:"
                                                + " that is the rounding in which they may differ.")),
                        card(
                                "What this does not say",
                                point(
                                        Icon.INFO,
                                        "That the network is any good: that is what the test score of a run is for."),
                                point(
                                        Icon.INFO,
                                        "That another computer gives the same bits: sums may be rounded in another order there."),
                                point(
                                        Icon.INFO,
                                        "How fast anything else is: the loops use one thread and nobody has tuned them, and what else"
                                                + " runs on this computer changes the times.")));
    }

    void show(ProofSubject subject) {
        compared.setText(
                "The network %s with %s weights and biases, trained for %d steps of %s on %s; vectorised on %s."
                        .formatted(
                                subject.network(),
                                Formats.count(subject.parameters()),
                                Proof.DEFAULT_STEPS,
                                Formats.count(subject.batch(), "picture", "pictures"),
                                subject.data(),
                                Formats.count(subject.threads(), "thread", "threads")));
    }

    private static VBox card(String head, Node... lines) {
        VBox card = Layout.card(Labels.section(head));
        card.getChildren().addAll(lines);
        return Layout.grow(card);
    }

    private static HBox point(Icon icon, String text) {
        HBox point = Layout.cluster(icon.node(), Layout.grow(Labels.body(text)));
        point.getStyleClass().add("point");
        return point;
    }
}
