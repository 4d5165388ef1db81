package org.hundredfold.ui.data;

import javafx.collections.ObservableListBase;

/** The rows of the grid, each made when it is asked for; it never changes. */
final class PictureRows extends ObservableListBase<PictureRow.Content> {
    private final int[] shown;
    private final int columns;

    /** @param shown numbers of the pictures; not to be changed any more */
    PictureRows(int[] shown, int columns) {
        this.shown = shown;
        this.columns = columns;
    }

    @Override
    public PictureRow.Content get(int row) {
        int first = row * columns;
        return new PictureRow.Content(first, Math.min(columns, shown.length - first), shown);
    }

    @Override
    public int size() {
        return (shown.length + columns - 1) / columns;
    }
}
