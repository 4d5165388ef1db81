package org.hundredfold.proof;

import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.original.OriginalWeights;

/**
 * The original network's weights as parameters of a {@link NetworkSpec#original}, and back: what the one calls the
 * weight of the constant 1 is the other's bias.
 */
final class OriginalLayout {
    private OriginalLayout() {}

    static OriginalWeights weights(NetworkSpec network, double[] parameters) {
        int units = network.inputsOf(1);
        int pixels = network.inputs();
        int bias = network.bias(0).orElseThrow().offset();
        double[] hidden = new double[units * (pixels + 1)];
        for (int j = 0; j < units; j++) {
            System.arraycopy(parameters, j * pixels, hidden, j * (pixels + 1), pixels);
            hidden[j * (pixels + 1) + pixels] = parameters[bias + j];
        }
        double[] output = new double[units];
        System.arraycopy(parameters, network.weights(1).offset(), output, 0, units);
        return new OriginalWeights(hidden, output);
    }

    static double[] parameters(NetworkSpec network, OriginalWeights weights) {
        int pixels = network.inputs();
        int bias = network.bias(0).orElseThrow().offset();
        double[] parameters = new double[network.parameterCount()];
        for (int j = 0; j < weights.units(); j++) {
            System.arraycopy(weights.hidden(), j * (pixels + 1), parameters, j * pixels, pixels);
            parameters[bias + j] = weights.hidden()[j * (pixels + 1) + pixels];
        }
        System.arraycopy(weights.output(), 0, parameters, network.weights(1).offset(), weights.units());
        return parameters;
    }
}
