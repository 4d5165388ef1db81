package org.hundredfold.nn;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * The whole mathematics by plain loops in double precision, written to be read: forward pass, loss and backpropagation
 * (Rumelhart, Hinton and Williams, 1986). The oracle that the vectorised code is tested and proved against; slow.
 *
 * <p>Parameters are flat and laid out as {@link NetworkSpec#tensors()} says.
 */
public final class ReferenceNetwork {
    private final NetworkSpec network;

    /** What a layer's values are multiplied by while something is dropped out. */
    interface DropoutFactors {
        /** Nothing is. */
        DropoutFactors NONE = (layer, shape) -> {
            double[] ones = new double[shape.size()];
            Arrays.fill(ones, 1);
            return ones;
        };

        double[] of(int layer, Shape shape);
    }

    public ReferenceNetwork(NetworkSpec network) {
        this.network = network;
    }

    /** Outputs of every layer for one picture, plane by plane: {@code [0]} the standardised inputs, the last one the outputs. */
    double[][] forward(double[] parameters, double[] inputs) {
        return forward(parameters, inputs, DropoutFactors.NONE);
    }

    private double[][] forward(double[] parameters, double[] inputs, DropoutFactors dropout) {
        double[][] activations = new double[network.layers().size() + 1][];
        activations[0] = standardised(inputs);
        for (int l = 0; l < network.layers().size(); l++) {
            activations[l + 1] = layer(l, parameters, dropout).forward(activations[l]);
        }
        return activations;
    }

    private double[] standardised(double[] inputs) {
        Standardisation standardisation = network.standardisation();
        double[] x = new double[inputs.length];
        for (int i = 0; i < x.length; i++) {
            int channel = i / network.input().area();
            x[i] = (inputs[i] - standardisation.mean(channel)) * standardisation.factor(channel);
        }
        return x;
    }

    private ReferenceLayer layer(int l, double[] parameters, DropoutFactors dropout) {
        return ReferenceLayer.of(network, l, parameters, shape -> dropout.of(l, shape));
    }

    /** A probability per class for one picture. */
    public double[] probabilities(double[] parameters, double[] inputs) {
        double[][] activations = forward(parameters, inputs);
        return network.probabilities(activations[activations.length - 1]);
    }

    /** Mean loss over the batch. */
    public double loss(double[] parameters, Batch batch) {
        return loss(parameters, batch, LearnerSettings.NONE);
    }

    /** The same with smoothed labels; pictures of all classes count alike. */
    double loss(double[] parameters, Batch batch, LearnerSettings settings) {
        double sum = 0;
        for (int row = 0; row < batch.size(); row++) {
            double[][] activations = forward(parameters, inputs(batch, row));
            sum += lossOf(activations[activations.length - 1], batch.label(row), settings.labelSmoothing());
        }
        return sum / batch.size();
    }

    private double lossOf(double[] outputs, int label, double smoothing) {
        double sum = 0;
        if (network.loss() == Loss.SOFTMAX_CROSS_ENTROPY) {
            double[] probabilities = network.probabilities(outputs);
            for (int k = 0; k < outputs.length; k++) {
                double target = (k == label ? 1 - smoothing : 0) + smoothing / outputs.length;
                sum -= target == 0 ? 0 : target * Math.log(probabilities[k]);
            }
            return sum;
        }
        for (int k = 0; k < outputs.length; k++) {
            double e = Loss.target(k, label, outputs.length) - outputs[k];
            sum += e * e / 2;
        }
        return sum;
    }

    /** Gradient of the mean loss with respect to every parameter. */
    public double[] gradient(double[] parameters, Batch batch) {
        return gradient(parameters, batch, LearnerSettings.NONE, row -> DropoutFactors.NONE);
    }

    /**
     * The gradient that a {@link GradientDescent} with these settings follows: with smoothed labels, weighted classes and the
     * same values dropped out.
     *
     * @param step how many steps the learner has made before
     */
    public double[] gradient(double[] parameters, Batch batch, LearnerSettings settings, int step) {
        return gradient(parameters, batch, settings, row -> new Dropped(network, settings.seed(), step, row));
    }

    private double[] gradient(
            double[] parameters, Batch batch, LearnerSettings settings, IntFunction<DropoutFactors> dropout) {
        double[] gradient = new double[parameters.length];
        for (int row = 0; row < batch.size(); row++) {
            double[][] activations = forward(parameters, inputs(batch, row), dropout.apply(row));
            double[] delta = outputDelta(activations[activations.length - 1], batch.label(row), settings);
            scale(delta, 1.0 / batch.size());
            for (int l = network.layers().size() - 1; l >= 0; l--) {
                delta = layer(l, parameters, dropout.apply(row)).backward(activations[l], delta, gradient);
                if (l > 0) {
                    derive(network.layers().get(l - 1).activation(), activations[l], delta);
                }
            }
        }
        return gradient;
    }

    private static void scale(double[] values, double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }

    private static void derive(Activation activation, double[] a, double[] delta) {
        for (int i = 0; i < delta.length; i++) {
            delta[i] *= activation.derivative(a[i]);
        }
    }

    /** Derivative of one picture's loss with respect to the last layer's weighted sums. */
    private double[] outputDelta(double[] outputs, int label, LearnerSettings settings) {
        Layer last = network.layers().get(network.layers().size() - 1);
        boolean softmax = network.loss() == Loss.SOFTMAX_CROSS_ENTROPY;
        double smoothing = softmax ? settings.labelSmoothing() : 0;
        double weight =
                settings.classWeights().isEmpty() ? 1 : settings.classWeights().get(label);
        double[] answers = softmax ? network.probabilities(outputs) : outputs;
        double[] delta = new double[outputs.length];
        for (int k = 0; k < delta.length; k++) {
            double target = (1 - smoothing) * Loss.target(k, label, outputs.length) + smoothing / outputs.length;
            delta[k] = weight * (answers[k] - target) * last.activation().derivative(outputs[k]);
        }
        return delta;
    }

    private double[] inputs(Batch batch, int row) {
        float[] floats = new float[network.inputs()];
        batch.readInputs(row, floats, 0);
        double[] inputs = new double[floats.length];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = floats[i];
        }
        return inputs;
    }
}
