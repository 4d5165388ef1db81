package org.hundredfold.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hundredfold.data.DataSet;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.ParameterTensor;
import org.hundredfold.nn.Probe;
import org.hundredfold.train.Histogram.Range;

/**
 * How the numbers in each layer of a network that has weights are spread, the first layer first. Bins are common to all layers, so that one
 * is seen beside the other; activations share them where the layers have the same function.
 */
public final class LayerHistograms {
    private LayerHistograms() {}

    /** Of the activations for some pictures, and of the gradient of their mean loss. */
    public record OfPictures(List<Histogram> activations, List<Histogram> gradients) {}

    /** Of each layer's weights and biases, or of their gradient. */
    public static List<Histogram> of(NetworkParameters parameters) {
        NetworkSpec network = parameters.network();
        float[] values = parameters.values();
        Range range = Range.of(values, 0, values.length);
        return layers(network)
                .mapToObj(layer -> Histogram.of(values, begin(network, layer), end(network, layer), range))
                .toList();
    }

    private static IntStream layers(NetworkSpec network) {
        return network.weighted().stream().mapToInt(Integer::intValue);
    }

    private static int begin(NetworkSpec network, int layer) {
        return network.weights(layer).offset();
    }

    private static int end(NetworkSpec network, int layer) {
        ParameterTensor last = network.bias(layer).orElseGet(() -> network.weights(layer));
        return last.offset() + last.length();
    }

    /**
     * Takes a moment and memory of several times the parameters.
     *
     * @param pictures indices, at least one
     */
    public static OfPictures of(NetworkParameters parameters, DataSet data, int[] pictures) {
        try (Probe probe = new Probe(parameters, pictures.length, 1)) {
            PictureBatch batch = new PictureBatch(data, pictures);
            return data.pixels()
                    .reading(() -> new OfPictures(
                            activations(parameters.network(), probe.activations(batch)), of(probe.gradient(batch))));
        }
    }

    private static List<Histogram> activations(NetworkSpec network, List<float[]> activations) {
        Range[] ranges = new Range[Activation.values().length];
        Arrays.fill(ranges, Range.NONE);
        layers(network).forEach(layer -> {
            int function = function(network, layer);
            float[] values = activations.get(layer);
            ranges[function] = ranges[function].and(Range.of(values, 0, values.length));
        });
        List<Histogram> histograms = new ArrayList<>();
        layers(network).forEach(layer -> {
            float[] values = activations.get(layer);
            histograms.add(Histogram.of(values, 0, values.length, ranges[function(network, layer)]));
        });
        return histograms;
    }

    private static int function(NetworkSpec network, int layer) {
        return network.layers().get(layer).activation().ordinal();
    }
}
