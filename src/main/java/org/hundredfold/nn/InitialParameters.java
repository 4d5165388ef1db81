package org.hundredfold.nn;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws the parameters a training starts from: biases 0, weights uniform within {@code sqrt(6 / in)} before ReLU
 * (He et al. 2015) and within {@code sqrt(6 / (in + out))} otherwise (Glorot and Bengio 2010), where {@code in} and {@code
 * out} count the connections of a unit to what is below and above it; a normalisation's factors are 1.
 */
public final class InitialParameters {
    private InitialParameters() {}

    public static NetworkParameters draw(NetworkSpec network, SplittableRandom random) {
        float[] values = new float[network.parameterCount()];
        for (int l : network.weighted()) {
            ParameterTensor weights = network.weights(l);
            int end = weights.offset() + weights.length();
            if (network.layers().get(l) instanceof Normalisation) {
                Arrays.fill(values, weights.offset(), end, 1);
                continue;
            }
            double limit = limit(network, l, weights);
            for (int i = weights.offset(); i < end; i++) {
                values[i] = (float) ((2 * random.nextDouble() - 1) * limit);
            }
        }
        return new NetworkParameters(network, values);
    }

    private static double limit(NetworkSpec network, int l, ParameterTensor weights) {
        int in = weights.length() / weights.units();
        int out = weights.length() / weights.shape().get(1);
        return Math.sqrt(6.0 / (isBeforeRelu(network, l) ? in : in + out));
    }

    /** Through a normalisation, which hands on the sums in the same proportions. */
    private static boolean isBeforeRelu(NetworkSpec network, int l) {
        Layer layer = network.layers().get(l);
        Layer next = l + 1 < network.layers().size() ? network.layers().get(l + 1) : layer;
        Layer decides = next instanceof Normalisation && layer.activation() == Activation.IDENTITY ? next : layer;
        return decides.activation() == Activation.RELU;
    }
}
