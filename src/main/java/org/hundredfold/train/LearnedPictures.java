package org.hundredfold.train;

import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Split;

/**
 * The pictures that a network learns or has learned from.
 *
 * @param note a sentence on why they are not quite what they were then; empty if they are
 */
public record LearnedPictures(DataSet data, Split split, String note) {
    /** Pictures that say enough of how numbers are spread, and take a moment only. */
    public static final int SAMPLE = 512;

    /**
     * Those of a training.
     *
     * @throws ExplainedException if only the workers of a cluster have them, who are busy, or gone when it has ended
     */
    public static LearnedPictures of(TrainingPlan plan) {
        if (ClusterPixels.areOf(plan.data())) {
            throw new ExplainedException(
                    "The pictures were read on the cluster. When the run has ended, look at it in Runs.");
        }
        return new LearnedPictures(plan.data(), plan.split(), "");
    }

    /** Whether {@link #sample} is of validation pictures and not of those learned from. */
    public boolean hasValidation() {
        return split.validation().length > 0;
    }

    /**
     * Indices of up to {@value #SAMPLE} validation pictures, or if there are none, of pictures learned from; the same for
     * the same seed, in no order.
     */
    public int[] sample(long seed) {
        int[] all = hasValidation() ? split.validation() : split.training();
        return RandomSample.of(all, SAMPLE, RandomPurpose.SAMPLING.from(seed));
    }
}
