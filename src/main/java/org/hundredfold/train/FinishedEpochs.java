package org.hundredfold.train;

import java.util.List;
import org.hundredfold.nn.LearnerState;
import org.hundredfold.nn.NetworkParameters;

/**
 * What a training had when its last finished epoch was over: all that it takes to go on as if it had never ended.
 *
 * @param epochs all of them from the first on, at least one
 * @param best parameters after the best of them
 * @param state of the learner after the last of them
 */
public record FinishedEpochs(List<EpochMetrics> epochs, NetworkParameters best, LearnerState state) {
    public FinishedEpochs {
        epochs = List.copyOf(epochs);
    }

    int count() {
        return epochs.size();
    }

    /** Of training. */
    double seconds() {
        return epochs.get(count() - 1).seconds();
    }
}
