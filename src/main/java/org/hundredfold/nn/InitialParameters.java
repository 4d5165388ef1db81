package org.hundredfold.nn;

import java.util.SplittableRandom;

/**
 * Draws the parameters a training starts from: biases 0, weights uniform within {@code sqrt(6 / inputs)} before ReLU
 * (He et al. 2015) and within {@code sqrt(6 / (inputs + units))} otherwise (Glorot and Bengio 2010).
 */
public final class InitialParameters {
    private InitialParameters() {}

    public static NetworkParameters draw(NetworkSpec network, SplittableRandom random) {
        float[] values = new float[network.parameterCount()];
        for (int l = 0; l < network.layers().size(); l++) {
            Dense layer = network.layers().get(l);
            int inputs = network.inputsOf(l);
            double limit = Math.sqrt(6.0 / (layer.activation() == Activation.RELU ? inputs : inputs + layer.units()));
            ParameterTensor weights = network.weights(l);
            for (int i = 0; i < weights.length(); i++) {
                values[weights.offset() + i] = (float) ((2 * random.nextDouble() - 1) * limit);
            }
        }
        return new NetworkParameters(network, values);
    }
}
