package org.hundredfold.model;

import java.util.List;
import java.util.stream.IntStream;
import org.hundredfold.nn.AveragePooling;
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
        List<float[]> activations = Probe.ofFew(model.parameters(), 1).activations(Inputs.of(Inputs.ofPixels(pixels)));
        return IntStream.of(layers)
                .mapToObj(layer -> new FeatureMaps(network, layer, network.shapeAfter(layer), activations.get(layer)))
                .toList();
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
}
