package org.hundredfold.model;

import org.hundredfold.data.Preprocessing;

/**
 * What pictures are compared by.
 *
 * @param hidden what the last layer before the output makes of it, of length 1, for maps the mean of each; without such a
 *     layer the features that the network is given, or the {@link #coarse} pixels
 * @param coarse its pixels on a grid of at most {@value #SIDE} x {@value #SIDE}, in [0, 1], plane by plane
 * @param roughness logarithm of how much pixels beside each other in a line differ
 */
public record Look(float[] hidden, float[] coarse, double roughness) {
    private static final int SIDE = 12;
    private static final float FULL = 255;
    /** So that a blank picture has a roughness too. */
    private static final double SMALLEST = 0.003;

    /**
     * @param activations of the last hidden layer, or the inputs if there is none
     * @param pixels bytes laid out as {@link Preprocessing#inputs()} says
     */
    static Look of(LastHidden hidden, float[] activations, byte[] pixels, Preprocessing preprocessing) {
        float[] coarse = coarse(pixels, preprocessing);
        float[] inputs = preprocessing.frozen().isPresent() ? activations : coarse;
        float[] seen = hidden.exists() ? hidden.means(activations) : inputs;
        return new Look(ofLengthOne(seen), coarse, roughness(pixels, preprocessing.size()));
    }

    private static float[] coarse(byte[] pixels, Preprocessing preprocessing) {
        int size = preprocessing.size();
        int side = Math.min(SIDE, size);
        float[] sums = new float[preprocessing.channels() * side * side];
        int[] counts = new int[sums.length];
        for (int i = 0; i < pixels.length; i++) {
            int line = i / size; // of all planes, one below the other
            int plane = line / size;
            int cell = (plane * side + line % size * side / size) * side + i % size * side / size;
            sums[cell] += (pixels[i] & 0xFF) / FULL;
            counts[cell]++;
        }
        for (int cell = 0; cell < sums.length; cell++) {
            sums[cell] /= counts[cell];
        }
        return sums;
    }

    private static double roughness(byte[] pixels, int size) {
        long sum = 0;
        for (int i = 1; i < pixels.length; i++) {
            sum += i % size == 0 ? 0 : Math.abs((pixels[i] & 0xFF) - (pixels[i - 1] & 0xFF));
        }
        return Math.log(sum / FULL / (pixels.length - pixels.length / size) + SMALLEST);
    }

    private static float[] ofLengthOne(float[] values) {
        double squares = Double.MIN_NORMAL;
        for (float value : values) {
            squares += (double) value * value;
        }
        float[] scaled = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = (float) (values[i] / Math.sqrt(squares));
        }
        return scaled;
    }
}
