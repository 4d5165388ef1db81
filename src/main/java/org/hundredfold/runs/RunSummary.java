package org.hundredfold.runs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.hundredfold.train.Evaluation.Interval;
import org.hundredfold.train.TrainingSettings;

/**
 * A run as the list shows it.
 *
 * @param explanation why it ended early or failed, in words, or empty
 * @param network in words, such as {@code 784-128-10}
 * @param pictures in the data set, all parts together
 * @param epochs finished so far
 * @param validationErrors of each finished epoch, [0, 1] or NaN: the sparkline
 * @param testAccuracy in [0, 1]; NaN before the run has been tested
 * @param testInterval of the accuracy; null before the run has been tested
 * @param seconds of training
 */
public record RunSummary(
        long id,
        String name,
        String note,
        boolean starred,
        RunState state,
        String explanation,
        Instant started,
        Path folder,
        String dataFingerprint,
        List<String> classes,
        int pictures,
        String network,
        int parameters,
        TrainingSettings settings,
        int epochs,
        double[] validationErrors,
        double testAccuracy,
        Interval testInterval,
        double seconds,
        double picturesPerSecond,
        MadeWith madeWith) {
    /** Whether it has ended with a network that does not depend on the moment at which it was broken off. */
    public boolean canBeRepeated() {
        return state != RunState.RUNNING && (epochs > 0 || !state.isUnfinished());
    }
}
