package org.hundredfold.runs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hundredfold.train.Evaluation.Interval;
import org.hundredfold.train.TrainingSettings;

/**
 * A run as the list shows it.
 *
 * @param explanation why it ended early or failed, in words, or empty
 * @param network in words, such as {@code 784-128-10}
 * @param parts how many pictures it learns from and is scored on
 * @param testFolder of a separate test; empty where the test is a part of the folder
 * @param epochs finished so far
 * @param validationErrors of each finished epoch, [0, 1] or NaN: the sparkline
 * @param bestEpoch whose network it keeps; empty before the first has finished
 * @param validationAccuracy of the network that it ended with, in [0, 1]; NaN without
 * @param testAccuracy in [0, 1]; NaN before the run has been tested
 * @param testInterval of the accuracy; null before the run has been tested
 * @param seconds of training
 * @param calibrated whether it is kept how far its answers are to be trusted
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
        Parts parts,
        Optional<TestFolder> testFolder,
        String network,
        int parameters,
        TrainingSettings settings,
        int epochs,
        double[] validationErrors,
        Optional<Integer> bestEpoch,
        double validationAccuracy,
        double testAccuracy,
        Interval testInterval,
        double seconds,
        double picturesPerSecond,
        boolean calibrated,
        MadeWith madeWith) {
    /** Numbers of pictures; the test's may be of a folder of its own. */
    public record Parts(int training, int validation, int test) {}

    /** @param fingerprint see {@link org.hundredfold.data.DataSet} */
    public record TestFolder(Path folder, String fingerprint) {}

    /** How many there are in all parts together. */
    public int pictures() {
        return parts.training + parts.validation + parts.test;
    }

    /** Whether its weights came from elsewhere, so that it was never trained: all others that are complete have an epoch. */
    public boolean isImported() {
        return state == RunState.COMPLETED && epochs == 0;
    }

    /** Whether there are pictures that can tell how far its answers are to be trusted, and it is at rest. */
    public boolean canBeCalibrated() {
        return state != RunState.RUNNING && parts.validation > 0;
    }

    /** Whether it has ended with a network that does not depend on the moment at which it was broken off. */
    public boolean canBeRepeated() {
        return state != RunState.RUNNING && !isImported() && (epochs > 0 || !state.isUnfinished());
    }

    /** The explanation as it may leave the computer: that of a failure may name places on it. */
    public String explanationForOthers() {
        return state == RunState.FAILED
                ? "It broke off with an error, which the computer where it was trained has told."
                : explanation;
    }
}
