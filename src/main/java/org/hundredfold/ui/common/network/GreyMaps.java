package org.hundredfold.ui.common.network;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.hundredfold.model.FeatureMaps;
import org.hundredfold.ui.common.Formats;

/**
 * Maps of a layer in greys: side by side on one scale, so that a map which hardly answers is dark; enlarged each on its own,
 * so that it can be seen.
 *
 * @param each the scale of each map
 */
record GreyMaps(FeatureMaps maps, GreyScale scale, List<GreyScale> each) {
    private static final String NOTHING = "all zero for this picture";

    static GreyMaps of(FeatureMaps maps) {
        float[] values = maps.values();
        int area = maps.shape().area();
        return new GreyMaps(
                maps,
                GreyScale.of(values, 0, values.length),
                IntStream.range(0, maps.shape().channels())
                        .mapToObj(map -> GreyScale.of(values, map * area, (map + 1) * area))
                        .toList());
    }

    int count() {
        return maps.shape().channels();
    }

    int size() {
        return maps.shape().width();
    }

    /** On the scale of all. */
    int argb(int map, int place) {
        return scale.argb(maps.value(map, place));
    }

    /** Whether a map is 0 everywhere. */
    boolean isEmpty(int map) {
        return each.get(map).isEmpty();
    }

    /** One map on its own scale, with a pixel for each value. */
    WritableImage image(int map) {
        int[] pixels = new int[maps.shape().area()];
        for (int place = 0; place < pixels.length; place++) {
            pixels[place] = each.get(map).argb(maps.value(map, place));
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

    /** What the greys of all mean. */
    String scaleInWords() {
        long empty = each.stream().filter(GreyScale::isEmpty).count();
        return scale.words() + (empty == 0 ? "" : "; %d struck out: %s".formatted(empty, NOTHING));
    }

    /** What the greys of one map mean that is enlarged. */
    String scaleInWords(int map) {
        GreyScale own = each.get(map);
        if (own.isEmpty() || own.equals(scale)) {
            return largest(map);
        }
        return own.low() < 0
                ? "on its own scale: " + own.words()
                : "brightened to its own largest value, " + Formats.number(own.high());
    }

    /** Such as {@code Layer 1, map 5}. */
    String name(int map) {
        return "Layer %d, map %d".formatted(maps.layer() + 1, map + 1);
    }

    String largest(int map) {
        return isEmpty(map) ? NOTHING : "largest value " + Formats.number(maps.largest(map));
    }
}
