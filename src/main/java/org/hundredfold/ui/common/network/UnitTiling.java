package org.hundredfold.ui.common.network;

/**
 * How the pictures of units lie in rows, each with lines of text below it.
 *
 * @param cell side of a picture on the screen, a whole multiple of its size
 * @param pitch distance between the tops of two rows
 */
record UnitTiling(int count, int size, int columns, int cell, int pitch) {
    static final int GAP = 8;
    private static final int LARGE = 128;
    private static final int SMALL = 48;

    /**
     * The largest pictures that let all be seen without scrolling; else small ones.
     *
     * @param text room for the lines below each picture
     */
    static UnitTiling of(int count, int size, int text, double width, double height) {
        int least = Math.max(1, (SMALL + size - 1) / size);
        int zoom = Math.max(least, LARGE / size);
        while (zoom > least && of(count, size, zoom, text, width).height() > height) {
            zoom--;
        }
        return of(count, size, zoom, text, width);
    }

    private static UnitTiling of(int count, int size, int zoom, int text, double width) {
        int cell = zoom * size;
        return new UnitTiling(count, size, Math.max(1, (int) ((width + GAP) / (cell + GAP))), cell, cell + text + GAP);
    }

    int zoom() {
        return cell / size;
    }

    int rows() {
        return (count + columns - 1) / columns;
    }

    /** Of all rows. */
    int height() {
        return Math.max(0, rows() * pitch - GAP);
    }

    int x(int place) {
        return place % columns * (cell + GAP);
    }

    int y(int place) {
        return place / columns * pitch;
    }
}
