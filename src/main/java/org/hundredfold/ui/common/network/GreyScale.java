package org.hundredfold.ui.common.network;

import org.hundredfold.ui.common.Formats;

/**
 * Greys for what comes out of a layer.
 *
 * @param low what is black: 0, or the smallest value if that lies below
 * @param high what is white: the largest value
 */
record GreyScale(float low, float high) {
    private static final int FULL = 255;

    /** For the values from one place up to another one, which is left out. */
    static GreyScale of(float[] values, int from, int to) {
        float low = 0;
        float high = 0;
        for (int i = from; i < to; i++) {
            low = Math.min(low, values[i]);
            high = Math.max(high, values[i]);
        }
        return new GreyScale(low, high);
    }

    int argb(float value) {
        float range = high - low;
        int grey = range > 0 ? Math.round(FULL * (value - low) / range) : 0;
        return FULL << 24 | grey << 16 | grey << 8 | grey;
    }

    /** Whether all values are 0. */
    boolean isEmpty() {
        return low == high;
    }

    String words() {
        return "black %s, white %s".formatted(Formats.signed(low), Formats.number(high));
    }
}
