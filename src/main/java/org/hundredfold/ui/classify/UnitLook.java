package org.hundredfold.ui.classify;

import javafx.scene.AccessibleRole;
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

    UnitLook(UnitPicture unit, String name) {
        this.unit = unit;
        getStyleClass().add("unit-look");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words(unit.kind()) + " " + name);
        view.setSmooth(false);
        view.setPreserveRatio(true);
        getChildren().add(view);
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
        view.setImage(Crisp.within(image(), getWidth(), getHeight()));
        view.setFitWidth(getWidth());
        view.setFitHeight(getHeight());
    }

    private WritableImage image() {
        int size = unit.shape().width();
        int[] pixels = new int[size * size];
        if (unit.kind() == Kind.MAP) {
            grey(pixels);
        } else {
            FirstWeights weights =
                    new FirstWeights(unit.values(), 1, unit.shape().channels(), size, false);
            WeightPaint paint = paint(weights.scale(), false);
            paint.draw(weights, 0, 1, pixels, 0, size);
        }
        WritableImage image = new WritableImage(size, size);
        image.getPixelWriter().setPixels(0, 0, size, size, PixelFormat.getIntArgbInstance(), pixels, 0, size);
        return image;
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
