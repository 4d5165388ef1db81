package org.hundredfold.nn;

/**
 * What each input of a dense network adds to the weighted sum of an output, compared with other inputs: the rescale rule of
 * DeepLIFT (Shrikumar, Greenside and Kundaje 2017). A layer's share goes through its weights as it is, and through an
 * activation function times the slope between both values of it, so that nothing is lost: the contributions add up to the
 * difference of the two sums, exactly, whatever the activation functions.
 */
public final class Contributions {
    /** Sums closer than this have the slope of a point. */
    private static final double SAME = 1e-9;

    private final NetworkSpec network;
    private final double[] parameters;
    private final ReferenceNetwork loops;

    /** @param parameters of a network whose layers are all dense, but for dropout */
    public Contributions(NetworkParameters parameters) {
        network = parameters.network();
        this.parameters = parameters.doubles();
        loops = new ReferenceNetwork(network);
        if (!suits(network)) {
            throw new IllegalArgumentException(network.summary() + " is not dense");
        }
    }

    /** Whether a network has contributions that add up exactly. */
    public static boolean suits(NetworkSpec network) {
        return network.layers().stream().allMatch(layer -> layer instanceof Dense || layer instanceof Dropout);
    }

    /**
     * @param inputs and
     * @param reference in [0, 1] as they come
     * @return one per input
     */
    public double[] of(double[] inputs, double[] reference, int output) {
        double[][] here = loops.forward(parameters, inputs);
        double[][] there = loops.forward(parameters, reference);
        int last = network.layers().size() - 1;
        double[] share = new double[network.outputs()];
        share[output] = 1;
        for (int layer = last; layer >= 0; layer--) {
            if (network.layers().get(layer) instanceof Dense dense) {
                if (layer < last) {
                    through(dense.activation(), layer, here, there, share);
                }
                share = down(layer, share);
            }
        }
        for (int i = 0; i < share.length; i++) {
            share[i] *= here[0][i] - there[0][i];
        }
        return share;
    }

    private void through(Activation activation, int layer, double[][] here, double[][] there, double[] share) {
        for (int unit = 0; unit < share.length; unit++) {
            double sum = sum(layer, unit, here[layer]);
            double difference = sum - sum(layer, unit, there[layer]);
            double a = here[layer + 1][unit];
            share[unit] *=
                    Math.abs(difference) < SAME ? activation.derivative(a) : (a - there[layer + 1][unit]) / difference;
        }
    }

    /** Less the bias, which both have. */
    private double sum(int layer, int unit, double[] below) {
        int from = network.weights(layer).offset() + unit * below.length;
        double sum = 0;
        for (int i = 0; i < below.length; i++) {
            sum += parameters[from + i] * below[i];
        }
        return sum;
    }

    private double[] down(int layer, double[] share) {
        double[] below = new double[network.inputsOf(layer)];
        int from = network.weights(layer).offset();
        for (int unit = 0; unit < share.length; unit++) {
            for (int i = 0; i < below.length; i++) {
                below[i] += share[unit] * parameters[from + unit * below.length + i];
            }
        }
        return below;
    }
}
