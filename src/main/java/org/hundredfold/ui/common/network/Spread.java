package org.hundredfold.ui.common.network;

import java.util.List;
import java.util.Optional;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.Layer;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.Normalisation;
import org.hundredfold.train.Histogram;
import org.hundredfold.train.LayerHistograms.OfPictures;

/**
 * How the numbers in a network are spread, as far as it is known.
 *
 * @param weights for each layer
 * @param pictures what takes pictures; empty while it is computed and where it cannot be
 * @param words what is done, why something is missing, or which pictures were taken
 */
record Spread(NetworkSpec network, List<Histogram> weights, Optional<OfPictures> pictures, String words) {
    /** Such as {@code Layer 1: 256 units, ReLU}. */
    String name(int layer) {
        int index = network.weighted().get(layer);
        int units = network.weights(index).units();
        return "Layer %d: %d %s, %s"
                .formatted(
                        layer + 1,
                        units,
                        kind(index, units),
                        words(network.layers().get(index).activation()));
    }

    private String kind(int index, int units) {
        Layer layer = network.layers().get(index);
        String one = layer instanceof Convolution ? "map" : layer instanceof Normalisation ? "normalised map" : "unit";
        String name = index == network.layers().size() - 1 ? "output" : one;
        return units == 1 ? name : name + "s";
    }

    private static String words(Activation activation) {
        return switch (activation) {
            case IDENTITY -> "scores before the softmax";
            case SIGMOID -> "sigmoid";
            case TANH -> "tanh";
            case RELU -> "ReLU";
        };
    }

    boolean isRectified(int layer) {
        return network.layers().get(network.weighted().get(layer)).activation() == Activation.RELU;
    }
}
