package org.hundredfold.model;

import java.util.Arrays;

/**
 * A symmetric scale for weights: colours run from {@code -end} over 0 to {@code +end}; what lies beyond gets the
 * outermost colour.
 *
 * @param end a round number, so that the scale does not flicker while weights move
 */
public record WeightScale(double end) {
    private static final double[] ROUND = {1, 1.5, 2, 3, 4, 5, 6, 8, 10};
    private static final double COVERED = 0.995;
    private static final double ROUNDING = 1e-6;
    private static final int SAMPLES = 10_000;

    /** The scale that covers 99.5 % of the first {@code count} weights, so that single outliers do not pale the rest. */
    public static WeightScale of(float[] weights, int count) {
        int stride = Math.max(1, count / SAMPLES);
        double[] sizes = new double[(count + stride - 1) / stride];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(weights[i * stride]);
        }
        Arrays.sort(sizes);
        return new WeightScale(sizes.length == 0 ? 1 : roundUp(sizes[(int) (COVERED * (sizes.length - 1))]));
    }

    /** Where a weight lies on the scale, from 0 at {@code -end} to 1 at {@code +end}. */
    public double position(double weight) {
        double position = (weight / end + 1) / 2;
        return Math.min(1, Math.max(0, position));
    }

    private static double roundUp(double size) {
        if (!(size > 0) || Double.isInfinite(size)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(size)));
        return Arrays.stream(ROUND)
                .filter(lead -> lead * power >= size * (1 - ROUNDING))
                .map(lead -> lead * power)
                .findFirst()
                .orElse(10 * power);
    }
}
