package org.hundredfold.data;

/**
 * Which source pixels the output pixels cover along one axis, and how much of each. The framed side of {@code side}
 * source pixels is cut into {@code size} equal intervals; lengths are measured in {@code 1 / size} of a source pixel, so
 * that they are whole numbers and every interval is {@code side} long.
 *
 * @param side source pixels along the framed square
 * @param size output pixels
 * @param offset where the square begins in the picture; negative where the picture begins inside of the square
 * @param length source pixels of the picture
 */
record Coverage(int side, int size, int offset, int length) {
    /** The first pixel of the picture under output pixel {@code i}. */
    int first(int i) {
        return Math.max(0, offset + (int) ((long) i * side / size));
    }

    /** The pixel after the last one under output pixel {@code i}. */
    int end(int i) {
        return Math.min(length, offset + (int) (((long) (i + 1) * side + size - 1) / size));
    }

    /** The length that output pixel {@code i} and the picture's pixel {@code k} share. */
    int overlap(int i, int k) {
        long start = (long) (k - offset) * size;
        return (int) (Math.min((i + 1L) * side, start + size) - Math.max((long) i * side, start));
    }
}
