package org.hundredfold.ui.proof;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.hundredfold.proof.ProofResult;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** A proof that runs or is done: the sentence, times and differences, and what they mean. */
final class ProofContent extends ScrollPane {
    private static final double KEY = 24;

    private final ProofVerdict verdict = new ProofVerdict();
    private final TimeBars times = new TimeBars();
    private final DifferenceChart differences = new DifferenceChart();
    private final ProofScope scope = new ProofScope();
    private final Label rounding = key("counts as rounding", "series1");

    ProofContent() {
        VBox chart = Layout.card(
                Labels.section("Largest difference of two weights"),
                Layout.row(key("after each step", "series0"), rounding),
                Layout.grow(differences));
        HBox charts = Layout.grow(new HBox(Layout.grow(times), Layout.grow(chart)));
        charts.setMaxHeight(USE_COMPUTED_SIZE);
        charts.getStyleClass().add("charts");
        getStyleClass().add("proof-content");
        setFitToWidth(true);
        setFitToHeight(true);
        setContent(Layout.column(verdict, charts, scope));
    }

    void show(ProofSubject subject) {
        scope.show(subject);
    }

    /** @param result null while the proof runs */
    void show(ProofSoFar soFar, ProofResult result) {
        times.show(soFar);
        rounding.setVisible(result != null);
        differences.show(soFar, result == null ? Double.NaN : tolerance(result));
        if (result == null) {
            verdict.show(soFar);
        } else {
            verdict.show(result);
        }
    }

    /** The relative tolerance as a difference of weights. */
    private static double tolerance(ProofResult result) {
        return ProofResult.TOLERANCE * result.largestDifference() / result.relativeDifference();
    }

    private static Label key(String name, String series) {
        Line line = new Line(0, 0, KEY, 0);
        line.getStyleClass().addAll("key-line", series);
        Label label = Labels.muted(name);
        label.setGraphic(line);
        return label;
    }
}
