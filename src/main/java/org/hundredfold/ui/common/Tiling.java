package org.hundredfold.ui.common;

/**
 * How square pictures are laid out in rows.
 *
 * @param zoom screen pixels per pixel of a picture, a whole number
 * @param shown how many fit
 */
record Tiling(int size, int zoom, int columns, int shown) {
    static final int GAP = 8;
    private static final int LARGE = 128;
    private static final int SMALL = 44;

    /** The largest pictures that let all be seen; if even the smallest do not, as many of those as fit. */
    static Tiling of(int count, int size, double width, double height) {
        int zoom = Math.max(least(size), LARGE / size);
        while (zoom > least(size) && fit(width, zoom * size) * fit(height, zoom * size) < count) {
            zoom--;
        }
        int columns = fit(width, zoom * size);
        return new Tiling(size, zoom, columns, Math.min(count, columns * fit(height, zoom * size)));
    }

    /** Height of so many rows of the smallest pictures. */
    static double rowsHeight(int rows, int size) {
        return rows * (least(size) * size + GAP) - GAP;
    }

    /** Height of all of the smallest pictures. */
    static double heightOfAll(int count, int size, double width) {
        int columns = fit(width, least(size) * size);
        return rowsHeight((count + columns - 1) / columns, size);
    }

    int cell() {
        return size * zoom;
    }

    int width() {
        return extent(Math.min(columns, shown));
    }

    int height() {
        return extent((shown + columns - 1) / columns);
    }

    private int extent(int cells) {
        return Math.max(0, cells * (cell() + GAP) - GAP);
    }

    private static int least(int size) {
        return Math.max(1, (SMALL + size - 1) / size);
    }

    private static int fit(double room, int cell) {
        return Math.max(1, (int) ((room + GAP) / (cell + GAP)));
    }
}
