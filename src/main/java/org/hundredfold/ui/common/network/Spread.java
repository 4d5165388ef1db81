package org.hundredfold.ui.common.network;

import java.util.List;
import java.util.Optional;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.Normalisation;
import org.hundredfold.train.Histogram;
import org.hundredfold.train.LayerHistograms.OfPictures;

/**
 * How the numbers in a network are spread, as far as it is known.
 *
 * @param weights for each layer that has some
 * @param pictures what takes pictures; empty while it is computed and where it cannot be
 * @param words what is done, why something is missing, or which pictures were taken
 */
record Spread(NetworkSpec network, List<Histogram> weights, Optional<OfPictures> pictures, String words) {
    /** Such as {@code Layer 1: 256 units, ReLU}. */
    String name(int layer) {
        int index = network.weighted().get(layer);
        String function = LayerWords.function(network, index);
        return "Layer %d: %d %s%s%s"
                .formatted(
                        index + 1,
                        network.weights(index).units(),
                        network.layers().get(index) instanceof Normalisation ? "normalised " : "",
                        LayerWords.units(network, index),
                        function.isEmpty() ? "" : ", " + function);
    }

    /** In the network, from 1. */
    int number(int layer) {
        return network.weighted().get(layer) + 1;
    }

    boolean isRectified(int layer) {
        return network.layers().get(network.weighted().get(layer)).activation() == Activation.RELU;
    }
}
