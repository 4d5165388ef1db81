package org.hundredfold.nn.original;

/**
 * Pictures of two classes as the original network takes them, in the order of training.
 *
 * @param inputs values per picture, the constant among them
 * @param x {@code [count, inputs]} row-major, pixels in [0, 1]; the last value of every picture is the constant 1
 * @param t {@code [count]}: 1 for a picture of the second class, else 0
 */
public record OriginalSamples(int inputs, double[] x, double[] t) {
    public OriginalSamples {
        if (t.length == 0 || x.length != inputs * t.length) {
            throw new IllegalArgumentException(
                    "%d values are not %d pictures of %d inputs".formatted(x.length, t.length, inputs));
        }
    }

    public int count() {
        return t.length;
    }
}
