package org.hundredfold.runs;

import java.util.List;

/**
 * Which epochs of a run can be gone back to.
 *
 * @param epochs whose parameters are kept, the first first
 * @param best the epoch among them whose parameters are the run's own; 0 before the first
 * @param bytes that their parameters take
 */
public record KeptSnapshots(List<Integer> epochs, int best, long bytes) {
    public KeptSnapshots {
        epochs = List.copyOf(epochs);
    }
}
