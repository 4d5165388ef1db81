package org.hundredfold.train;

import java.util.ArrayList;
import java.util.List;

/** Keeps everything that it is told. */
class RecordingListener implements TrainingListener {
    final List<String> order = new ArrayList<>();
    final List<StepMetrics> steps = new ArrayList<>();
    final List<EpochMetrics> epochs = new ArrayList<>();
    final List<WeightSnapshot> weights = new ArrayList<>();
    TrainingResult result;
    Throwable cause;

    @Override
    public void started(TrainingPlan plan) {
        order.add("started");
    }

    @Override
    public void steps(StepMetrics metrics) {
        steps.add(metrics);
    }

    @Override
    public void weights(WeightSnapshot snapshot) {
        weights.add(snapshot);
    }

    @Override
    public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
        order.add("epoch " + metrics.epoch());
        epochs.add(metrics);
    }

    @Override
    public void finished(TrainingResult finished) {
        order.add("finished");
        result = finished;
    }

    @Override
    public void failed(Throwable failure) {
        order.add("failed");
        cause = failure;
    }
}
