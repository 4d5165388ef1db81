package org.hundredfold.ui.classify;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.hundredfold.model.FirstWeights;
import org.hundredfold.model.UnitPicture;
import org.hundredfold.model.UnitPicture.Kind;
import org.hundredfold.model.WeightPaint;
import org.hundredfold.ui.common.Crisp;
import org.hundredfold.ui.common.HeatmapRegion;

/** A small picture of what a unit looks at: weights and slopes in the colours of weights, a map in greys from 0 to its largest. */
final class UnitLook extends HeatmapRegion {
    private static final int FULL = 255;

    private final ImageView view = new ImageView();
    private final UnitPicture unit;
    private final Optional<UnitLook> small;
    private Optional<UnitLook> large = Optional.empty();

    UnitLook(UnitPicture unit, String name) {
        this(unit, name, Optional.empty());
    }

    /** @param small whose colours it has, for a popup learns of another theme only when it is shown again */
    private UnitLook(UnitPicture unit, String name, Optional<UnitLook> small) {
        this.unit = unit;
        this.small = small;
        getStyleClass().add("unit-look");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words(unit.kind()) + " " + name);
        view.setPreserveRatio(true);
        getChildren().add(view);
    }

    /** Lets the mouse or the focus show it large. */
    UnitLook enlarging(String name) {
        UnitLook shown = new UnitLook(unit, name, Optional.of(this));
        shown.getStyleClass().add("enlarged");
        large = Optional.of(shown);
        Tooltip enlarged = new Tooltip(getAccessibleText());
        enlarged.setContentDisplay(ContentDisplay.TOP);
        enlarged.setGraphic(shown);
        Tooltip.install(this, enlarged);
        setFocusTraversable(true);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                Bounds bounds = localToScreen(getLayoutBounds());
                enlarged.show(this, bounds.getMinX(), bounds.getMaxY());
            } else {
                enlarged.hide();
            }
        });
        return this;
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case WEIGHTS -> "Weights of";
            case SLOPE -> "What in this picture would change";
            case MAP -> "Values of";
        };
    }

    @Override
    protected void layoutChildren() {
        WritableImage image = image();
        view.setImage(Crisp.within(image, getWidth(), getHeight()));
        view.setSmooth(image.getWidth() > getWidth()); // shrunk by leaving pixels out it would be noise
        view.setFitWidth(getWidth());
        view.setFitHeight(getHeight());
        large.ifPresent(UnitLook::requestLayout);
    }

    private WritableImage image() {
        int size = unit.shape().width();
        int[] pixels = new int[size * size];
        if (unit.kind() == Kind.MAP) {
            grey(pixels);
        } else {
            FirstWeights weights = new FirstWeights(plane(), 1, 1, size, false);
            WeightPaint paint = small.orElse(this).paint(weights.scale(), false);
            paint.draw(weights, 0, 1, pixels, 0, size);
        }
        WritableImage image = new WritableImage(size, size);
        image.getPixelWriter().setPixels(0, 0, size, size, PixelFormat.getIntArgbInstance(), pixels, 0, size);
        return image;
    }

    /** The mean of the channels, so that colours run as far as what is drawn does. */
    private float[] plane() {
        int channels = unit.shape().channels();
        float[] plane = new float[unit.values().length / channels];
        for (int i = 0; i < unit.values().length; i++) {
            plane[i % plane.length] += unit.values()[i] / channels;
        }
        return plane;
    }

    private void grey(int[] pixels) {
        float low = 0;
        float high = 0;
        for (float value : unit.values()) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        for (int i = 0; i < pixels.length; i++) {
            int grey = high > low ? Math.round(FULL * (unit.values()[i] - low) / (high - low)) : 0;
            pixels[i] = FULL << 24 | grey << 16 | grey << 8 | grey;
        }
    }
}
