package org.hundredfold.ui.proof;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.hundredfold.proof.InWords;
import org.hundredfold.proof.ProofResult;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** The proof of a preset's network that runs or is done: the sentence, times and differences, and what they mean. */
final class TrainedContent extends ScrolledColumn {
    private static final double KEY = 24;

    private final ProofVerdict verdict = new ProofVerdict();
    private final TimeBars times = new TimeBars();
    private final DifferenceChart differences = new DifferenceChart();
    private final Label rounding = key("counts as rounding", "series1");

    TrainedContent(ProofViewModel model) {
        ProofScope scope = new ProofScope(new GradientRow(model));
        VBox chart = Layout.card(
                Labels.section("Largest difference of two weights"),
                Layout.row(key("after each step", "series0"), rounding),
                Layout.grow(differences));
        getStyleClass().add("two-ways");
        fill(verdict, OriginalContent.charts(times, chart), scope);
        model.trained().subjectProperty().subscribe(subject -> {
            if (subject != null) {
                scope.show(subject);
            }
        });
        model.trained().soFarProperty().subscribe(soFar -> show(model.trained()));
        model.trained().resultProperty().subscribe(result -> show(model.trained()));
    }

    private void show(TrainedModel model) {
        ProofSoFar soFar = model.soFarProperty().get();
        ProofResult result = model.resultProperty().get();
        times.show(soFar);
        rounding.setVisible(result != null);
        differences.show(soFar, result == null ? Double.NaN : tolerance(result));
        if (result == null) {
            showOpen(soFar);
        } else {
            show(result);
        }
    }

    private void showOpen(ProofSoFar soFar) {
        boolean any = !soFar.steps().isEmpty();
        verdict.showOpen(
                any ? times(soFar.factor()) : "…",
                any
                        ? "as fast as nested loops so far, and the weights differ by at most %s."
                                .formatted(InWords.atMost(soFar.difference()))
                        : "Loading the vectorised code and warming it up.",
                "It is a proof when all steps are done.");
    }

    private void show(ProofResult result) {
        String bound = InWords.atMost(result.largestDifference());
        verdict.showDecided(
                result.equal(),
                times(result.factor()),
                result.equal()
                        ? "as fast as nested loops, and the weights differ by at most %s: the same but for rounding."
                                .formatted(bound)
                        : "The weights differ by up to %s, which is more than rounding explains. That it was %s as fast counts for nothing: do not rely on what is trained on this computer."
                                .formatted(bound, times(result.factor())),
                "That is %s of the largest weight; up to %s counts as rounding."
                        .formatted(InWords.atMost(result.relativeDifference()), InWords.atMost(ProofResult.TOLERANCE)));
    }

    private static String times(double factor) {
        return Formats.number(factor) + " times";
    }

    /** The relative tolerance as a difference of weights. */
    private static double tolerance(ProofResult result) {
        return ProofResult.TOLERANCE * result.largestDifference() / result.relativeDifference();
    }

    /** A line as a chart draws it, and what it means. */
    static Label key(String name, String series) {
        Line line = new Line(0, 0, KEY, 0);
        line.getStyleClass().addAll("key-line", series);
        Label label = Labels.muted(name);
        label.setGraphic(line);
        return label;
    }
}
