package org.hundredfold.model;

import java.util.List;
import java.util.stream.IntStream;
import org.hundredfold.nn.AveragePooling;
import org.hundredfold.nn.Batch;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.Layer;
import org.hundredfold.nn.MaxPooling;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.Normalisation;
import org.hundredfold.nn.Probe;
import org.hundredfold.nn.Shape;

/**
 * What one layer of a network makes of a picture.
 *
 * @param layer index in the network
 * @param values {@code [channels, height, width]} of the shape, row-major
 */
public record FeatureMaps(NetworkSpec network, int layer, Shape shape, float[] values) {
    /**
     * What each layer that makes maps does with a picture, in the order of the layers; none of a dense network. Takes a moment
     * and a copy of the parameters.
     *
     * @param pixels bytes laid out as {@link org.hundredfold.data.Preprocessing#inputs()} says
     */
    public static List<FeatureMaps> of(TrainedModel model, byte[] pixels) {
        NetworkSpec network = model.parameters().network();
        if (!areMadeBy(network)) {
            return List.of();
        }
        int[] layers = IntStream.range(0, network.layers().size())
                .filter(layer -> makesMaps(network.layers().get(layer)))
                .toArray();
        try (Probe probe = new Probe(model.parameters(), 1, 1)) {
            List<float[]> activations = probe.activations(new Single(pixels));
            return IntStream.of(layers)
                    .mapToObj(
                            layer -> new FeatureMaps(network, layer, network.shapeAfter(layer), activations.get(layer)))
                    .toList();
        }
    }

    /** Whether some layer makes maps of pictures; features have no places. */
    public static boolean areMadeBy(NetworkSpec network) {
        return !network.input().isFlat() && network.layers().stream().anyMatch(FeatureMaps::makesMaps);
    }

    private static boolean makesMaps(Layer layer) {
        return layer instanceof Convolution
                || layer instanceof Normalisation
                || layer instanceof MaxPooling
                || layer instanceof AveragePooling;
    }

    public float value(int map, int place) {
        return values[map * shape.area() + place];
    }

    /** Of a map. */
    public float largest(int map) {
        float largest = value(map, 0);
        for (int place = 1; place < shape.area(); place++) {
            largest = Math.max(largest, value(map, place));
        }
        return largest;
    }

    /** One picture. */
    private record Single(byte[] pixels) implements Batch {
        private static final float FULL = 255;

        @Override
        public int size() {
            return 1;
        }

        @Override
        public void readInputs(int row, float[] target, int offset) {
            for (int i = 0; i < pixels.length; i++) {
                target[offset + i] = (pixels[i] & 0xFF) / FULL;
            }
        }

        /** Nothing asks for it. */
        @Override
        public int label(int row) {
            return 0;
        }
    }
}
