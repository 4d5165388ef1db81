package org.hundredfold.ui.classify;

/**
 * What a stroke is made with.
 *
 * @param erases whether it takes away what other pens have left
 * @param rgb its colour, {@code 0xRRGGBB}
 * @param width in lengths of the shorter side of what it draws on
 */
record Pen(boolean erases, int rgb, double width) {
    static final Pen INK = new Pen(false, 0, 0.045);

    static final Pen RUBBER = new Pen(true, 0xFFFFFF, 0.12);

    /** The same so many times as wide. */
    Pen times(double factor) {
        return new Pen(erases, rgb, factor * width);
    }
}
