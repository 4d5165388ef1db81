package org.hundredfold.bench;

/**
 * What one process took for a large folder, seconds.
 *
 * @param read listing, decoding, and writing the cache where there is one
 * @param check {@link org.hundredfold.data.DataChecks}
 * @param split with the plan of the training
 * @param train all epochs, validation and test included
 * @param epochs training pictures per second of each epoch, its validation included
 * @param readAgain by way of the cache; 0 without one
 * @param heapPeak bytes in use before a garbage collection, at most
 * @param heapLive bytes in use after one, at most
 * @param problem the first one in the data, or nothing
 */
public record LargeTimes(
        int pictures,
        double read,
        double check,
        double split,
        double train,
        double[] epochs,
        double readAgain,
        long heapPeak,
        long heapLive,
        String problem) {
    double firstEpoch() {
        return epochs[0];
    }

    /** The best of all but the first, in which Java still compiles. */
    double laterEpoch() {
        double best = 0;
        for (int i = 1; i < epochs.length; i++) {
            best = Math.max(best, epochs[i]);
        }
        return best;
    }
}
