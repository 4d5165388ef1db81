package org.hundredfold.ui.common.network;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import org.hundredfold.ui.common.HeatmapRegion;
import org.hundredfold.ui.common.WeightScale;

/** The weights of one unit for one channel as large squares; says which weight lies under the mouse. */
final class WeightPicture extends HeatmapRegion {
    private final ImageView view = new ImageView();
    private final ReadOnlyStringWrapper under = new ReadOnlyStringWrapper("");
    private float[] weights = {};
    private int size = 1;
    private WeightScale scale = new WeightScale(1);
    private double mouseX = -1;
    private double mouseY = -1;

    WeightPicture() {
        getStyleClass().add("weight-picture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setSmooth(false);
        getChildren().add(view);
        setOnMouseMoved(this::point);
        setOnMouseExited(event -> {
            mouseX = -1;
            read();
        });
    }

    /** @param weights row by row */
    void show(float[] weights, int size, WeightScale scale, String words) {
        this.weights = weights;
        this.size = size;
        this.scale = scale;
        setAccessibleText(words);
        requestLayout();
        read();
    }

    /** Such as {@code column 3, row 7: +0.12}; empty while the mouse is elsewhere. */
    ReadOnlyStringProperty underProperty() {
        return under.getReadOnlyProperty();
    }

    private void point(MouseEvent event) {
        mouseX = event.getX();
        mouseY = event.getY();
        read();
    }

    private void read() {
        int zoom = zoom();
        int column = (int) Math.floor(mouseX / zoom);
        int row = (int) Math.floor(mouseY / zoom);
        boolean inside = mouseX >= 0 && mouseY >= 0 && column < size && row < size && weights.length > 0;
        under.set(
                inside
                        ? "column %d, row %d: %s"
                                .formatted(column + 1, row + 1, FirstLayer.signed(weights[row * size + column]))
                        : "");
    }

    private int zoom() {
        return Math.max(1, (int) (Math.min(getWidth(), getHeight()) / size));
    }

    @Override
    protected void layoutChildren() {
        int zoom = zoom();
        int side = zoom * size;
        if (weights.length == 0) {
            return;
        }
        int[] colors = colors();
        int[] target = new int[side * side];
        for (int i = 0; i < target.length; i++) {
            target[i] = color(colors, scale, weights[i / side / zoom * size + i % side / zoom]);
        }
        WritableImage image = new WritableImage(side, side);
        image.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), target, 0, side);
        view.setImage(image);
    }
}
