package org.hundredfold.ui.common.network;

import org.hundredfold.nn.Activation;
import org.hundredfold.nn.AveragePooling;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.Layer;
import org.hundredfold.nn.MaxPooling;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.Normalisation;

/** Layers in words. They are numbered from 1 in the order of the network, those without weights among them. */
final class LayerWords {
    private LayerWords() {}

    /** What it does, such as {@code convolution 3 × 3}. */
    static String kind(Layer layer) {
        if (layer instanceof Convolution convolution) {
            return "convolution %d × %d".formatted(convolution.kernel(), convolution.kernel());
        }
        if (layer instanceof MaxPooling pooling) {
            return "pooling %d × %d".formatted(pooling.size(), pooling.size());
        }
        if (layer instanceof AveragePooling) {
            return "averaging";
        }
        if (layer instanceof Normalisation) {
            return "normalisation";
        }
        return layer instanceof Dense ? "dense" : "dropout";
    }

    /** What comes out of a layer of a network, such as {@code maps}. */
    static String units(NetworkSpec network, int layer) {
        int count = network.shapeAfter(layer).channels();
        String one = layer == network.layers().size() - 1
                ? "output"
                : network.layers().get(layer) instanceof Dense ? "unit" : "map";
        return count == 1 ? one : one + "s";
    }

    /** What the sums of a layer go through; empty where nothing does. */
    static String function(NetworkSpec network, int layer) {
        Activation activation = network.layers().get(layer).activation();
        return switch (activation) {
            case IDENTITY -> layer == network.layers().size() - 1 ? "scores before the softmax" : "";
            case SIGMOID -> "sigmoid";
            case TANH -> "tanh";
            case RELU -> "ReLU";
        };
    }
}
