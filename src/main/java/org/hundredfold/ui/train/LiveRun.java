package org.hundredfold.ui.train;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.StepMetrics;
import org.hundredfold.train.TimeWords;
import org.hundredfold.train.TrainingListener;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingResult;
import org.hundredfold.train.WeightSnapshot;
import org.hundredfold.train.Workplace;
import org.hundredfold.train.baseline.BaselineScore;
import org.hundredfold.train.doctor.Finding;
import org.hundredfold.ui.common.BaselineLines;
import org.hundredfold.ui.common.Curve;
import org.hundredfold.ui.common.Curve.Kind;
import org.hundredfold.ui.common.Formats;

/** What is known of the training on show: its curves, figures and weights. Told and read on the thread of the window. */
public final class LiveRun implements TrainingListener {
    final Curve trainingError = new Curve("training", Kind.TRAINING);
    final Curve validationError = new Curve("validation", Kind.VALIDATION);
    final Curve trainingLoss = new Curve("training", Kind.TRAINING);
    final Curve validationLoss = new Curve("validation", Kind.VALIDATION);

    final BaselineLines baselineErrors = new BaselineLines();

    private final ReadOnlyObjectWrapper<TrainingPlan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Figures> figures = new ReadOnlyObjectWrapper<>(Figures.NONE);
    private final ReadOnlyObjectWrapper<WeightSnapshot> weights = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Finding>> findings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper workers = new ReadOnlyStringWrapper("");
    private final IntegerProperty changes = new SimpleIntegerProperty();
    private boolean here = true;
    private double position;
    private double secondsPerEpoch = Double.NaN;
    private double picturesPerSecond = Double.NaN;

    /** Where the next one is computed. */
    void on(Workplace workplace) {
        here = workplace == Workplace.HERE;
    }

    /** What computes the plan on show, in words. */
    ReadOnlyStringProperty workersProperty() {
        return workers.getReadOnlyProperty();
    }

    /** The plan on show, or null. */
    public ReadOnlyObjectProperty<TrainingPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Figures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /** The newest weights, or null. */
    public ReadOnlyObjectProperty<WeightSnapshot> weightsProperty() {
        return weights.getReadOnlyProperty();
    }

    /** What the doctor found so far. It may have been told of before the start is. */
    public ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    void found(List<Finding> latest) {
        findings.set(latest);
    }

    /** Counts up whenever the curves have changed. */
    IntegerProperty changesProperty() {
        return changes;
    }

    /** How far the training is, [0, 1]. */
    double progress() {
        return plan.get() == null ? 0 : position / plan.get().settings().epochs();
    }

    @Override
    public void started(TrainingPlan started) {
        List.of(trainingError, validationError, trainingLoss, validationLoss).forEach(Curve::clear);
        baselineErrors.show(List.of());
        position = 0;
        secondsPerEpoch = Double.NaN;
        picturesPerSecond = Double.NaN;
        weights.set(null);
        figures.set(new Figures(
                Figures.UNKNOWN,
                started.split().validation().length == 0
                        ? "no validation pictures"
                        : "the first score comes after epoch 1",
                "",
                Figures.UNKNOWN,
                Figures.UNKNOWN,
                Figures.UNKNOWN));
        workers.set(
                here
                        ? "%d of %s"
                                .formatted(
                                        started.settings().threads(),
                                        Formats.count(Runtime.getRuntime().availableProcessors(), "core", "cores"))
                        : "the cluster's");
        plan.set(started);
        changed();
    }

    /** What the run on show had learned before it was continued. */
    void before(List<StepMetrics> steps, List<EpochMetrics> epochs) {
        steps.stream().filter(step -> step.epoch() <= epochs.size()).forEach(this::steps);
        epochs.forEach(this::scored);
    }

    @Override
    public void steps(StepMetrics metrics) {
        int batch = plan.get().settings().batch();
        trainingError.add(metrics.epoch(), metrics.error(), batch);
        trainingLoss.add(metrics.epoch(), metrics.loss(), batch);
        position = metrics.epoch();
        changed();
    }

    @Override
    public void weights(WeightSnapshot snapshot) {
        weights.set(snapshot);
    }

    @Override
    public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
        weights.set(snapshot);
        scored(metrics);
    }

    private void scored(EpochMetrics metrics) {
        validationError.add(metrics.epoch(), metrics.validationError());
        validationLoss.add(metrics.epoch(), metrics.validationLoss());
        position = metrics.epoch();
        secondsPerEpoch = metrics.seconds() / metrics.epoch();
        picturesPerSecond = metrics.picturesPerSecond();
        if (!Double.isNaN(metrics.validationError())) {
            Evaluation score = Figures.evaluation(
                    metrics.validationError(), plan.get().split().validation().length);
            figures.set(figures.get().scored(score, "validation pictures"));
        }
        changed();
    }

    @Override
    public void finished(TrainingResult result) {
        picturesPerSecond = result.picturesPerSecond();
        weights.set(new WeightSnapshot(result.bestEpoch(), result.model().parameters()));
        result.validation().ifPresent(score -> figures.set(figures.get().scored(score, "validation pictures")));
        result.test().ifPresent(score -> figures.set(figures.get().scored(score, "pictures it never saw")));
        changed();
        figures.set(figures.get()
                .atEpoch(
                        figures.get().epoch(),
                        Formats.rate(result.picturesPerSecond()),
                        "took " + TimeWords.of(result.seconds())));
    }

    void baselines(List<BaselineScore> scores) {
        baselineErrors.show(scores);
        changes.set(changes.get() + 1);
    }

    /** What the status bar adds: time left and speed. */
    String pace() {
        return Double.isNaN(secondsPerEpoch)
                ? ""
                : figures.get().time() + ", " + figures.get().speed();
    }

    private void changed() {
        int epochs = plan.get().settings().epochs();
        int epoch = (int) Math.min(epochs, Math.floor(position) + (position == Math.floor(position) ? 0 : 1));
        figures.set(figures.get()
                .atEpoch(
                        Formats.count(epoch) + " of " + Formats.count(epochs),
                        Double.isNaN(picturesPerSecond) ? Figures.UNKNOWN : Formats.rate(picturesPerSecond),
                        Double.isNaN(secondsPerEpoch)
                                ? Figures.UNKNOWN
                                : TimeWords.of(secondsPerEpoch * (epochs - position)) + " left"));
        changes.set(changes.get() + 1);
    }
}
