package org.hundredfold.data;

/** How bright colours look (ITU-R BT.601). */
final class Grey {
    private Grey() {}

    /** {@code 299 R + 587 G + 114 B} of a pixel in {@link java.awt.image.BufferedImage#TYPE_INT_RGB}, 0 to 255,000. */
    static int thousandfold(int pixel) {
        return 299 * (pixel >> 16 & 0xFF) + 587 * (pixel >> 8 & 0xFF) + 114 * (pixel & 0xFF);
    }
}
