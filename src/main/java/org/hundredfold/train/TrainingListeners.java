package org.hundredfold.train;

import java.util.List;
import org.hundredfold.nn.LearnerState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Several listeners as one, told in order. */
final class TrainingListeners implements TrainingListener {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingListeners.class);

    private final List<TrainingListener> listeners;

    TrainingListeners(List<TrainingListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void started(TrainingPlan plan) {
        listeners.forEach(listener -> listener.started(plan));
    }

    @Override
    public void steps(StepMetrics metrics) {
        listeners.forEach(listener -> listener.steps(metrics));
    }

    @Override
    public void weights(WeightSnapshot snapshot) {
        listeners.forEach(listener -> listener.weights(snapshot));
    }

    @Override
    public void stepped(StepSize size) {
        listeners.forEach(listener -> listener.stepped(size));
    }

    @Override
    public void validated(int epoch, Evaluation validation) {
        listeners.forEach(listener -> listener.validated(epoch, validation));
    }

    @Override
    public void checkpoint(LearnerState state) {
        listeners.forEach(listener -> listener.checkpoint(state));
    }

    @Override
    public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
        listeners.forEach(listener -> listener.epoch(metrics, snapshot));
    }

    @Override
    public void finished(TrainingResult result) {
        listeners.forEach(listener -> listener.finished(result));
    }

    /** Every listener is told, even if one of them fails again. */
    @Override
    public void failed(Throwable cause) {
        for (TrainingListener listener : listeners) {
            try {
                listener.failed(cause);
            } catch (RuntimeException e) {
                LOG.error("A listener failed on being told of a failure", e);
            }
        }
    }
}
