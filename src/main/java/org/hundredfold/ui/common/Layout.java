package org.hundredfold.ui.common;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Rows and columns on the grid of 8; distances come from the style sheet by the class that each method names. */
public final class Layout {
    private Layout() {}

    /** A place's content: 24 round it, 16 between its parts. */
    public static VBox place(Node... parts) {
        return styled(new VBox(parts), "place");
    }

    /** A place's first row: its title at the left, the rest at the right. */
    public static HBox head(String title, Node... right) {
        HBox head = row(Labels.title(title), spacer());
        head.getChildren().addAll(right);
        return head;
    }

    /** The first row of a part, as high as a control whether it holds one or not. */
    public static HBox head(Node... parts) {
        return styled(row(parts), "part-head");
    }

    /** Groups one below the other, 32 apart. */
    public static VBox groups(Node... parts) {
        return styled(new VBox(parts), "groups");
    }

    /** Parts one below the other, 16 apart. */
    public static VBox column(Node... parts) {
        return styled(new VBox(parts), "column");
    }

    /** Lines that belong together, 8 apart. */
    public static VBox lines(Node... parts) {
        return styled(new VBox(parts), "lines");
    }

    /** Controls beside each other, 16 apart, centred. */
    public static HBox row(Node... parts) {
        return styled(new HBox(parts), "row");
    }

    /** Controls that belong together beside each other, 8 apart, centred. */
    public static HBox cluster(Node... parts) {
        return styled(new HBox(parts), "cluster");
    }

    /** A raised pane with a thin border and 16 inside. */
    public static VBox card(Node... parts) {
        return styled(new VBox(parts), "card");
    }

    /** Takes the room that is left. */
    public static Region spacer() {
        Region spacer = new Region();
        grow(spacer);
        return spacer;
    }

    /** Lets a node take the room that is left in its row or column. */
    public static <T extends Region> T grow(T node) {
        node.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        HBox.setHgrow(node, Priority.ALWAYS);
        VBox.setVgrow(node, Priority.ALWAYS);
        return node;
    }

    /** Lets a node take no room while it is not visible. */
    public static <T extends Node> T collapsing(T node) {
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    private static <T extends Pane> T styled(T pane, String styleClass) {
        pane.getStyleClass().add(styleClass);
        return pane;
    }
}
