package org.hundredfold.bench;

import java.util.Arrays;

/** Times of the same work, microseconds. */
public record Timing(double best, double median) {
    static Timing of(double... micros) {
        double[] sorted = micros.clone();
        Arrays.sort(sorted);
        return new Timing(sorted[0], sorted[sorted.length / 2]);
    }
}
