package org.hundredfold.ui.runs;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.train.Band;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.StepMetrics;
import org.hundredfold.train.baseline.BaselineScore;
import org.hundredfold.ui.common.BaselineLines;
import org.hundredfold.ui.common.Curve;
import org.hundredfold.ui.common.Curve.Kind;
import org.hundredfold.ui.common.CurveChart;
import org.hundredfold.ui.common.Formats;

/** The error or the loss of one run, in training and validation, as curves. */
final class RunChart {
    enum Measure {
        ERROR,
        LOSS
    }

    private static final int POINTS = 60;

    private final Curve training = new Curve("training", Kind.TRAINING);
    private final Curve validation = new Curve("validation", Kind.VALIDATION);
    private final BaselineLines lines = new BaselineLines();
    private final CurveChart chart = lines.chart(training, validation);
    private Measure measure = Measure.ERROR;

    RunChart() {
        chart.setEmptyText("No epoch finished yet.");
    }

    CurveChart node() {
        return chart;
    }

    Measure measure() {
        return measure;
    }

    /** @param baselines lines among the errors */
    void show(StoredRun run, Measure measure, List<BaselineScore> baselines) {
        this.measure = measure;
        training.clear();
        validation.clear();
        if (measure == Measure.LOSS) {
            add(run, StepMetrics::loss, EpochMetrics::trainingLoss, EpochMetrics::validationLoss);
            lines.show(List.of());
            chart.setAxes("epochs", Formats::number, Formats::number);
        } else {
            add(run, StepMetrics::error, EpochMetrics::trainingError, EpochMetrics::validationError);
            lines.show(baselines);
            chart.setAxes("epochs", Formats::tick, Formats::percent);
        }
        chart.setXEnd(run.epochs().size());
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
            StoredRun run,
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
