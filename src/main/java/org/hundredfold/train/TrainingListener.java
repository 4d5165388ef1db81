package org.hundredfold.train;

import org.hundredfold.nn.LearnerState;

/**
 * Told how a training goes; always on the training thread, in this order: started, then steps, weights and epochs as
 * they come, then finished or failed. Every value is immutable. What a listener throws ends the training as failed.
 */
public interface TrainingListener {
    default void started(TrainingPlan plan) {}

    /** Several times a second and several times an epoch. */
    default void steps(StepMetrics metrics) {}

    /** A few times a second. */
    default void weights(WeightSnapshot snapshot) {}

    /** Once an epoch, after its first step. */
    default void stepped(StepSize size) {}

    /** Just before {@link #epoch} is told of a finished epoch: how the network does on the validation pictures, if there are any. */
    default void validated(int epoch, Evaluation validation) {}

    /** Just before {@link #epoch} is told of a finished epoch: what the learner needs to go on from its end. */
    default void checkpoint(LearnerState state) {}

    /** After each epoch, with the parameters it ended at. */
    default void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {}

    default void finished(TrainingResult result) {}

    /** The training broke off; the cause's message is for the user if it is an ExplainedException. */
    default void failed(Throwable cause) {}
}
