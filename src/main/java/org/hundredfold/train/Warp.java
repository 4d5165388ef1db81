package org.hundredfold.train;

/**
 * Mirrors, turns, scales and shifts square pictures about their centre, all at once: each value is taken from where it
 * comes from by bilinear interpolation. What lies outside the picture is as the nearest value of its edge.
 */
final class Warp {
    /** Places are whole numbers of that part of a pixel, so that going on by a step is an addition. */
    private static final int FRACTION_BITS = 20;

    private static final int ONE = 1 << FRACTION_BITS;

    private final int size;
    private double xPerX;
    private double xPerY;
    private double yPerX;
    private double yPerY;
    private double shiftX;
    private double shiftY;

    /** @param size values along each side */
    Warp(int size) {
        this.size = size;
    }

    /**
     * What is done from now on, in this order.
     *
     * @param flip mirrors left to right
     * @param degrees turns clockwise
     * @param scale makes larger by this factor, above 0
     * @param shiftX moves to the right, in values
     * @param shiftY moves down, in values
     */
    void set(boolean flip, double degrees, double scale, double shiftX, double shiftY) {
        // The strict functions have the same bits on every machine.
        double cos = StrictMath.cos(StrictMath.toRadians(degrees)) / scale;
        double sin = StrictMath.sin(StrictMath.toRadians(degrees)) / scale;
        xPerX = flip ? -cos : cos;
        xPerY = flip ? -sin : sin;
        yPerX = -sin;
        yPerY = cos;
        this.shiftX = shiftX;
        this.shiftY = shiftY;
    }

    /** Takes a plane of {@code size x size} values, row by row, from one array to another. */
    void apply(float[] source, int from, float[] target, int to) {
        double centre = (size - 1) / 2.0;
        double left = -centre - shiftX;
        int stepX = fixed(xPerX);
        int stepY = fixed(yPerX);
        int last = size - 1 << FRACTION_BITS;
        int at = to;
        for (int row = 0; row < size; row++) {
            double down = row - centre - shiftY;
            int x = fixed(xPerX * left + xPerY * down + centre);
            int y = fixed(yPerX * left + yPerY * down + centre);
            for (int end = at + size; at < end; at++) {
                target[at] =
                        between(source, from, Math.max(0, Math.min(last, x)), Math.max(0, Math.min(last, y)), last);
                x += stepX;
                y += stepY;
            }
        }
    }

    private static int fixed(double place) {
        return (int) Math.rint(place * ONE);
    }

    private float between(float[] source, int from, int x, int y, int last) {
        int here = from + (y >> FRACTION_BITS) * size + (x >> FRACTION_BITS);
        // To the neighbours, which the last column and row have not; a difference's sign does without a branch.
        int right = x - last >>> 31;
        int below = y - last >> 31 & size;
        float partX = (x & ONE - 1) * (1f / ONE);
        float partY = (y & ONE - 1) * (1f / ONE);
        float upper = source[here] + partX * (source[here + right] - source[here]);
        float lower = source[here + below] + partX * (source[here + below + right] - source[here + below]);
        return upper + partY * (lower - upper);
    }
}
