package org.hundredfold.model;

import org.hundredfold.nn.Dropout;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.Shape;

/**
 * The layer whose values the last layer weighs to answer.
 *
 * @param layer its index; -1 if the last layer weighs the inputs themselves
 * @param shape of what it hands on, or of the inputs
 */
record LastHidden(int layer, Shape shape) {
    static LastHidden of(NetworkSpec network) {
        int layer = network.layers().size() - 2;
        while (layer >= 0 && network.layers().get(layer) instanceof Dropout) {
            layer--;
        }
        return new LastHidden(layer, layer < 0 ? network.input() : network.shapeAfter(layer));
    }

    boolean exists() {
        return layer >= 0;
    }

    /** Of each channel over its places, of one picture. */
    float[] means(float[] activations) {
        float[] means = new float[shape.channels()];
        for (int i = 0; i < activations.length; i++) {
            means[i / shape.area()] += activations[i] / shape.area();
        }
        return means;
    }
}
