package org.hundredfold.ui.proof;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/**
 * A column that fills the room there is, and scrolls where that is too little. JavaFX's own fitting to the height hides
 * the scroll bar as long as the column would fit with its text not wrapped.
 */
class ScrolledColumn extends ScrollPane {
    private final VBox column = new VBox() {
        @Override
        protected double computePrefHeight(double width) {
            return Math.max(super.computePrefHeight(width), getViewportBounds().getHeight());
        }
    };

    ScrolledColumn() {
        getStyleClass().add("proof-content");
        column.getStyleClass().add("column");
        setFitToWidth(true);
        setContent(column);
        viewportBoundsProperty().subscribe(column::requestLayout);
    }

    final void fill(Node... parts) {
        column.getChildren().setAll(parts);
    }
}
