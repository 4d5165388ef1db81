package org.hundredfold.proof;

import org.hundredfold.nn.original.OriginalWeights;

/**
 * How far two sets of weights lie apart.
 *
 * @param absolute largest {@code |a - b|}; NaN if any weight is no number
 * @param relative the same, relative to the largest weight {@code max |a|}
 */
public record Difference(double absolute, double relative) {
    static final Difference NONE = new Difference(0, 0);

    static Difference between(OriginalWeights a, OriginalWeights b) {
        double largest = Math.max(largest(a.hidden(), b.hidden()), largest(a.output(), b.output()));
        double scale = Math.max(
                largest(a.hidden(), new double[a.hidden().length]), largest(a.output(), new double[a.output().length]));
        return new Difference(largest, largest == 0 ? 0 : largest / scale);
    }

    /** NaN wins: no later agreement makes up for it. */
    Difference or(Difference other) {
        return new Difference(Math.max(absolute, other.absolute), Math.max(relative, other.relative));
    }

    private static double largest(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }
}
