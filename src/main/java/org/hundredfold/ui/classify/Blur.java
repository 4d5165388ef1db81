package org.hundredfold.ui.classify;

/**
 * Spreads every point of a picture over its surroundings, close to a Gaussian: three means over a stretch that moves along,
 * first in rows, then in columns, with the picture's edge going on outside of it. Takes as long however far it spreads.
 */
final class Blur {
    private static final int PASSES = 3;
    private static final int CHANNELS = 3;

    private final int[] rgb;
    private final int width;
    private final int height;
    private double[] line;
    private double[] means;

    /** @param rgb row-major, is changed */
    Blur(int[] rgb, int width, int height) {
        this.rgb = rgb;
        this.width = width;
        this.height = height;
        line = new double[Math.max(width, height)];
        means = new double[line.length];
    }

    /** @param deviation of the Gaussian, in pixels */
    void by(double deviation) {
        double reach = reach(deviation * deviation / PASSES);
        for (int channel = 0; channel < CHANNELS; channel++) {
            int shift = 8 * channel;
            for (int y = 0; y < height; y++) {
                along(y * width, 1, width, shift, reach);
            }
            for (int x = 0; x < width; x++) {
                along(x, width, height, shift, reach);
            }
        }
    }

    /**
     * Of a mean that spreads by a variance (Gwosdek and others, "Theoretical foundations of Gaussian convolution by extended
     * box filtering", 2011).
     */
    private static double reach(double variance) {
        int whole = (int) ((Math.sqrt(1 + 12 * variance) - 1) / 2);
        double inside = (2 * whole + 1) * (variance - whole * (whole + 1) / 3.0);
        return whole + inside / (2 * ((whole + 1.0) * (whole + 1) - variance));
    }

    private void along(int from, int stride, int length, int shift, double reach) {
        for (int i = 0; i < length; i++) {
            line[i] = rgb[from + i * stride] >> shift & 0xFF;
        }
        for (int pass = 0; pass < PASSES; pass++) {
            mean(length, reach);
        }
        for (int i = 0; i < length; i++) {
            int at = from + i * stride;
            rgb[at] = rgb[at] & ~(0xFF << shift) | (int) Math.round(line[i]) << shift;
        }
    }

    /** Each value's mean with those as far as reach before and behind it; of the outermost, only the part that it reaches. */
    private void mean(int length, double reach) {
        int whole = (int) reach;
        double part = reach - whole;
        double sum = 0;
        for (int i = -whole; i <= whole; i++) {
            sum += at(i, length);
        }
        for (int i = 0; i < length; i++) {
            double next = at(i + whole + 1, length);
            means[i] = (sum + part * (at(i - whole - 1, length) + next)) / (2 * reach + 1);
            sum += next - at(i - whole, length);
        }
        double[] other = line;
        line = means;
        means = other;
    }

    private double at(int index, int length) {
        return line[Math.max(0, Math.min(length - 1, index))];
    }
}
