package org.hundredfold.ui.common.network;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import org.hundredfold.model.FirstWeights;
import org.hundredfold.model.WeightScale;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.HeatmapRegion;

/** The weights of one unit, for one channel or in colour, as large squares; says which weight lies under the mouse. */
final class WeightPicture extends HeatmapRegion {
    private final ImageView view = new ImageView();
    private final ReadOnlyStringWrapper under = new ReadOnlyStringWrapper("");
    private FirstWeights weights = FirstWeights.NONE;
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

    /** @param weights of one unit: of one channel, or of three that are drawn in colour */
    void show(FirstWeights weights, WeightScale scale, String words) {
        this.weights = weights;
        this.scale = scale;
        setAccessibleText(words);
        requestLayout();
        read();
    }

    /** Such as {@code column 3, row 7: +0.12}, in colour the weights of red, green and blue; empty while the mouse is elsewhere. */
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
        boolean inside =
                mouseX >= 0 && mouseY >= 0 && column < weights.size() && row < weights.size() && weights.count() > 0;
        under.set(
                inside
                        ? "column %d, row %d: %s".formatted(column + 1, row + 1, read(row * weights.size() + column))
                        : "");
    }

    private String read(int pixel) {
        return IntStream.range(0, weights.channels())
                .mapToObj(channel -> Formats.signed(weights.weight(0, channel, pixel)))
                .collect(Collectors.joining(", "));
    }

    private int zoom() {
        return Math.max(1, (int) (Math.min(getWidth(), getHeight()) / weights.size()));
    }

    @Override
    protected void layoutChildren() {
        int zoom = zoom();
        int side = zoom * weights.size();
        if (weights.count() == 0) {
            return;
        }
        int[] target = new int[side * side];
        paint(scale, weights.hasColours()).draw(weights, 0, zoom, target, 0, side);
        WritableImage image = new WritableImage(side, side);
        image.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), target, 0, side);
        view.setImage(image);
    }
}
