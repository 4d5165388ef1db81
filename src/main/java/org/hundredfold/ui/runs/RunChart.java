package org.hundredfold.ui.runs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private List<EpochMetrics> epochs = List.of();
    private ToDoubleFunction<EpochMetrics> trained = EpochMetrics::trainingError;
    private int marked;

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
        mark(marked);
    }

    /**
     * Marks an epoch, for which the legend names what the whole epoch came to and not its last batches.
     *
     * @param epoch 0 marks none, and the legend names the last one
     */
    void mark(int epoch) {
        marked = epoch;
        Map<Curve, Double> known = new HashMap<>();
        epochs.stream()
                .filter(metrics -> metrics.epoch() == (epoch == 0 ? epochs.size() : epoch))
                .forEach(metrics -> known.put(training, trained.applyAsDouble(metrics)));
        chart.setMarker(epoch == 0 ? Double.NaN : epoch, known);
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
        this.trained = trained;
        epochs = run.epochs();
        addSteps(run.steps(), step);
        for (EpochMetrics metrics : run.epochs()) {
            if (run.steps().isEmpty()) {
                training.add(metrics.epoch(), trained.applyAsDouble(metrics));
            }
            validation.add(metrics.epoch(), validated.applyAsDouble(metrics));
        }
    }
}
