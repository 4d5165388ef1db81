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
