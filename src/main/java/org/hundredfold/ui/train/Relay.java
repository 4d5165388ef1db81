package org.hundredfold.ui.train;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.StepMetrics;
import org.hundredfold.train.TrainingListener;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingResult;
import org.hundredfold.train.WeightSnapshot;
import org.hundredfold.ui.common.Mailbox;

/** Tells another listener on the thread of the window what it is told on the training thread, in the same order. */
final class Relay implements TrainingListener {
    private final Mailbox<Consumer<TrainingListener>> mailbox;

    Relay(Executor window, TrainingListener target) {
        mailbox = new Mailbox<>(window, events -> events.forEach(event -> event.accept(target)));
    }

    /** Does something of its own in the same order, on the thread of the window. */
    void then(Runnable task) {
        mailbox.post(target -> task.run());
    }

    @Override
    public void started(TrainingPlan plan) {
        mailbox.post(target -> target.started(plan));
    }

    @Override
    public void steps(StepMetrics metrics) {
        mailbox.post(target -> target.steps(metrics));
    }

    @Override
    public void weights(WeightSnapshot snapshot) {
        mailbox.post(target -> target.weights(snapshot));
    }

    @Override
    public void validated(int epoch, Evaluation validation) {
        mailbox.post(target -> target.validated(epoch, validation));
    }

    @Override
    public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
        mailbox.post(target -> target.epoch(metrics, snapshot));
    }

    @Override
    public void finished(TrainingResult result) {
        mailbox.post(target -> target.finished(result));
    }

    @Override
    public void failed(Throwable cause) {
        mailbox.post(target -> target.failed(cause));
    }
}
