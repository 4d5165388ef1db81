package org.hundredfold.ui.train;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.hundredfold.ui.common.Labels;

/** A cell of a list that is as high as its text needs at the width of the list. */
abstract class RowCell<T> extends ListCell<T> {
    private static final double SCROLL_BAR = 16;

    abstract Node row(T item);

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty ? null : row(item));
    }

    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() == null) {
            return super.computePrefHeight(width);
        }
        Insets insets = getInsets();
        double free = getListView().getWidth() - insets.getLeft() - insets.getRight() - SCROLL_BAR;
        return getGraphic().prefHeight(free) + insets.getTop() + insets.getBottom();
    }

    /** Secondary text that takes the lines that it needs. */
    static Label wrapped(String text) {
        Label label = Labels.muted(text);
        label.setWrapText(true);
        return label;
    }
}
