package org.hundredfold.train;

/**
 * How often values of each size occur: bins of equal width over a range that always holds 0. Immutable; the array is not to
 * be changed.
 *
 * @param low lower end of the first bin, at most 0
 * @param high upper end of the last bin, which holds it too, at least 0
 * @param counts of the values in each bin
 * @param zeros how many values are exactly 0; they are counted in their bin too
 * @param notFinite how many values are not finite; they are in no bin
 * @param min of the finite values; NaN without any, as are {@code mean} and {@code max}
 */
public record Histogram(
        double low, double high, long[] counts, long zeros, long notFinite, double min, double mean, double max) {
    public static final int BINS = 60;

    /** The range that a histogram goes over. */
    public record Range(double low, double high) {
        /** Of nothing but 0. */
        public static final Range NONE = new Range(0, 0);

        /** From the least to the greatest finite value and 0. */
        public static Range of(float[] values, int from, int to) {
            double low = 0;
            double high = 0;
            for (int i = from; i < to; i++) {
                if (Float.isFinite(values[i])) {
                    low = Math.min(low, values[i]);
                    high = Math.max(high, values[i]);
                }
            }
            return new Range(low, high);
        }

        public Range and(Range other) {
            return new Range(Math.min(low, other.low), Math.max(high, other.high));
        }
    }

    /**
     * Counts the values {@code from} to {@code to}.
     *
     * @param range that holds all finite ones
     */
    public static Histogram of(float[] values, int from, int to, Range range) {
        double width = range.high - range.low;
        double low = width > 0 ? range.low : range.low - 1;
        double high = width > 0 ? range.high : range.high + 1;
        double scale = BINS / (high - low);
        long[] counts = new long[BINS];
        long zeros = 0;
        long notFinite = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int i = from; i < to; i++) {
            float value = values[i];
            if (!Float.isFinite(value)) {
                notFinite++;
                continue;
            }
            counts[Math.min(BINS - 1, (int) ((value - low) * scale))]++;
            zeros += value == 0 ? 1 : 0;
            min = Math.min(min, value);
            max = Math.max(max, value);
            sum += value;
        }
        long finite = to - from - notFinite;
        return finite == 0
                ? new Histogram(low, high, counts, 0, notFinite, Double.NaN, Double.NaN, Double.NaN)
                : new Histogram(low, high, counts, zeros, notFinite, min, sum / finite, max);
    }

    /** How many values there are, those that are not finite among them. */
    public long total() {
        long total = notFinite;
        for (long count : counts) {
            total += count;
        }
        return total;
    }

    /** The share of the values that are exactly 0, [0, 1]; NaN without values. */
    public double zeroShare() {
        return (double) zeros / total();
    }
}
