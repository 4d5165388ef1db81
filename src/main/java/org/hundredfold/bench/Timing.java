package org.hundredfold.bench;

import java.util.Arrays;

/** Times of the same work, in one unit: microseconds where nothing else is said. */
public record Timing(double best, double median) {
    static Timing of(double... times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return new Timing(sorted[0], sorted[sorted.length / 2]);
    }
}
