package org.hundredfold.ui.common.network;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.hundredfold.model.FeatureMaps;
import org.hundredfold.ui.common.Formats;

/**
 * Maps of a layer in greys, on one scale for all of them.
 *
 * @param low what is black: 0, or the smallest value if that lies below
 * @param high what is white: the largest value
 */
record GreyMaps(FeatureMaps maps, float low, float high) {
    private static final int FULL = 255;

    static GreyMaps of(FeatureMaps maps) {
        float low = 0;
        float high = 0;
        for (float value : maps.values()) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return new GreyMaps(maps, low, high);
    }

    int count() {
        return maps.shape().channels();
    }

    int size() {
        return maps.shape().width();
    }

    int argb(int map, int place) {
        float range = high - low;
        int grey = range > 0 ? Math.round(FULL * (maps.value(map, place) - low) / range) : 0;
        return FULL << 24 | grey << 16 | grey << 8 | grey;
    }

    /** One map with a pixel for each value. */
    WritableImage image(int map) {
        int[] pixels = new int[maps.shape().area()];
        for (int place = 0; place < pixels.length; place++) {
            pixels[place] = argb(map, place);
        }
        WritableImage image = new WritableImage(size(), maps.shape().height());
        image.getPixelWriter()
                .setPixels(0, 0, size(), maps.shape().height(), PixelFormat.getIntArgbInstance(), pixels, 0, size());
        return image;
    }

    /** Such as {@code Layer 1: 16 maps of 28 × 28, convolution 3 × 3, ReLU}. */
    String heading() {
        String function = LayerWords.function(maps.network(), maps.layer());
        return "Layer %d: %d %s of %d × %d, %s%s"
                .formatted(
                        maps.layer() + 1,
                        count(),
                        LayerWords.units(maps.network(), maps.layer()),
                        maps.shape().height(),
                        maps.shape().width(),
                        LayerWords.kind(maps.network().layers().get(maps.layer())),
                        function.isEmpty() ? "" : ", " + function);
    }

    String scale() {
        return "black %s, white %s".formatted(Formats.signed(low), Formats.number(high));
    }

    /** Such as {@code Layer 1, map 5}. */
    String name(int map) {
        return "Layer %d, map %d".formatted(maps.layer() + 1, map + 1);
    }

    String largest(int map) {
        return "largest value " + Formats.number(maps.largest(map));
    }
}
