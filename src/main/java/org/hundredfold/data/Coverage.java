package org.hundredfold.data;

/**
 * Which source pixels the output pixels cover along one axis, and how much of each. The framed side of {@code side}
 * source pixels is cut into {@code size} equal intervals; lengths are measured in {@code 1 / size} of a source pixel, so
 * that they are whole numbers and every interval is {@code side} long.
 */
final class Coverage {
    /** Source pixels of the picture. */
    final int length;

    private final int[] first;
    private final int[][] overlaps;

    /**
     * @param side source pixels along the framed square
     * @param size output pixels
     * @param length source pixels of the picture, which lies centred in the square or reaches beyond it on both sides
     */
    Coverage(int side, int size, int length) {
        this.length = length;
        this.first = new int[size];
        this.overlaps = new int[size][];
        int offset = Math.floorDiv(length - side, 2);
        for (int i = 0; i < size; i++) {
            long from = (long) i * side;
            long to = from + side;
            first[i] = Math.max(0, offset + (int) (from / size));
            int end = Math.min(length, offset + (int) ((to + size - 1) / size));
            overlaps[i] = new int[Math.max(0, end - first[i])];
            for (int k = 0; k < overlaps[i].length; k++) {
                long start = (long) (first[i] + k - offset) * size;
                overlaps[i][k] = (int) (Math.min(to, start + size) - Math.max(from, start));
            }
        }
    }

    private Coverage(int pixels, int[] first, int[][] overlaps) {
        this.length = pixels;
        this.first = first;
        this.overlaps = overlaps;
    }

    /**
     * Of a picture that was thinned out: each of its pixels stands for as many of the whole one, but for the last, which
     * stands for what is left. The intervals are cut from the whole one, and lengths are those in it.
     *
     * @param whole source pixels before it was thinned out
     * @param pixels that are left; more than one stands for
     * @param reversed whether the last one is at the beginning
     */
    static Coverage ofThinned(int whole, int size, int pixels, boolean reversed) {
        int step = (whole + pixels - 1) / pixels;
        int begin = reversed ? whole - pixels * step : 0;
        int[] first = new int[size];
        int[][] overlaps = new int[size][];
        for (int i = 0; i < size; i++) {
            long from = (long) i * whole;
            long to = from + whole;
            first[i] = (int) (from / size - begin) / step;
            int last = (int) ((to + size - 1) / size - 1 - begin) / step;
            overlaps[i] = new int[last - first[i] + 1];
            for (int k = 0; k < overlaps[i].length; k++) {
                long start = (begin + (long) (first[i] + k) * step) * size;
                overlaps[i][k] = (int) (Math.min(to, start + (long) step * size) - Math.max(from, start));
            }
        }
        return new Coverage(pixels, first, overlaps);
    }

    /** The first pixel of the picture under output pixel {@code i}. */
    int first(int i) {
        return first[i];
    }

    /** The values of a line of the picture that begins at {@code from}, weighted by what output pixel {@code i} covers. */
    long sum(int i, int[] line, int from) {
        int[] lengths = overlaps[i];
        int begin = from + first[i];
        long sum = 0;
        for (int k = 0; k < lengths.length; k++) {
            sum += (long) lengths[k] * line[begin + k];
        }
        return sum;
    }

    /** The lengths that output pixel {@code i} shares with the picture's pixels from {@link #first} on; not to be changed. */
    int[] overlaps(int i) {
        return overlaps[i];
    }
}
