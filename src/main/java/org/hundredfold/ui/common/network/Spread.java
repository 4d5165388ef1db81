package org.hundredfold.ui.common.network;

import java.util.List;
import java.util.Optional;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.NetworkSpec;
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
        Dense dense = network.layers().get(layer);
        boolean last = layer == network.layers().size() - 1;
        return "Layer %d: %d %s, %s"
                .formatted(
                        layer + 1,
                        dense.units(),
                        last ? dense.units() == 1 ? "output" : "outputs" : dense.units() == 1 ? "unit" : "units",
                        words(dense.activation()));
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
        return network.layers().get(layer).activation() == Activation.RELU;
    }
}
