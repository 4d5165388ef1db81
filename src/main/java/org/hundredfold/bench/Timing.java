package org.hundredfold.bench;

/** Times of the same work, microseconds. */
public record Timing(double best, double median) {
    static Timing of(double... micros) {
        double[] sorted = micros.clone();
        java.util.Arrays.sort(sorted);
        return new Timing(sorted[0], sorted[sorted.length / 2]);
    }
}
