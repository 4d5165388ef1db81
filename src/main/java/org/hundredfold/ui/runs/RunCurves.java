package org.hundredfold.ui.runs;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.VBox;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.train.Band;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.StepMetrics;
import org.hundredfold.train.baseline.BaselineScore;
import org.hundredfold.ui.common.BaselineLines;
import org.hundredfold.ui.common.Choice;
import org.hundredfold.ui.common.Curve;
import org.hundredfold.ui.common.Curve.Kind;
import org.hundredfold.ui.common.CurveChart;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** How the error or the loss of one run went, in training and validation. */
final class RunCurves extends VBox {
    private enum Measure {
        ERROR,
        LOSS
    }

    private static final int POINTS = 60;

    private final Curve training = new Curve("training", Kind.TRAINING);
    private final Curve validation = new Curve("validation", Kind.VALIDATION);
    private final BaselineLines baselines = new BaselineLines();
    private final CurveChart chart = baselines.chart(training, validation);
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.ERROR);
    private StoredRun run;
    private List<BaselineScore> scores = List.of();

    RunCurves() {
        getStyleClass().add("lines");
        chart.setEmptyText("No epoch finished yet.");
        var choice = new Choice<>(List.of(Measure.values()), each -> each == Measure.ERROR ? "Error" : "Loss", measure);
        measure.addListener((observed, was, is) -> draw());
        getChildren().addAll(Layout.row(Labels.section("Curves"), Layout.spacer(), choice), Layout.grow(chart));
    }

    void show(StoredRun run, List<BaselineScore> baselineScores) {
        this.run = run;
        scores = baselineScores;
        draw();
    }

    private void draw() {
        training.clear();
        validation.clear();
        if (measure.get() == Measure.LOSS) {
            add(StepMetrics::loss, EpochMetrics::trainingLoss, EpochMetrics::validationLoss);
            baselines.show(List.of());
            chart.setAxes("epochs", Formats::number, Formats::number);
        } else {
            add(StepMetrics::error, EpochMetrics::trainingError, EpochMetrics::validationError);
            baselines.show(scores);
            chart.setAxes("epochs", Formats::tick, Formats::percent);
        }
        chart.refresh();
    }

    /** Several steps make one point with the range they moved in, for single batches jump too much to follow. */
    private void addSteps(List<StepMetrics> steps, Function<StepMetrics, Band> value) {
        int size = (steps.size() + POINTS - 1) / POINTS;
        for (int from = 0; from < steps.size(); from += size) {
            List<StepMetrics> group = steps.subList(from, Math.min(steps.size(), from + size));
            training.add(
                    group.stream().mapToDouble(StepMetrics::epoch).average().orElseThrow(),
                    group.stream().map(value).mapToDouble(Band::mean).average().orElseThrow(),
                    group.stream().map(value).mapToDouble(Band::min).min().orElseThrow(),
                    group.stream().map(value).mapToDouble(Band::max).max().orElseThrow());
        }
    }

    private void add(
            Function<StepMetrics, Band> step,
            ToDoubleFunction<EpochMetrics> trained,
            ToDoubleFunction<EpochMetrics> validated) {
        addSteps(run.steps(), step);
        for (EpochMetrics metrics : run.epochs()) {
            if (run.steps().isEmpty()) {
                training.add(metrics.epoch(), trained.applyAsDouble(metrics));
            }
            validation.add(metrics.epoch(), validated.applyAsDouble(metrics));
        }
    }
}
