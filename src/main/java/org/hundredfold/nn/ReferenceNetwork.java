package org.hundredfold.nn;

/**
 * The whole mathematics by plain loops in double precision, written to be read: forward pass, loss and backpropagation
 * (Rumelhart, Hinton and Williams, 1986). The oracle that the vectorised code is tested and proved against; slow.
 *
 * <p>Parameters are flat and laid out as {@link NetworkSpec#tensors()} says.
 */
public final class ReferenceNetwork {
    private final NetworkSpec network;

    public ReferenceNetwork(NetworkSpec network) {
        this.network = network;
    }

    /** Activations of every layer for one picture: {@code [0]} the inputs, the last one the outputs. */
    double[][] forward(double[] parameters, double[] inputs) {
        double[][] activations = new double[network.layers().size() + 1][];
        activations[0] = inputs;
        for (int l = 0; l < network.layers().size(); l++) {
            activations[l + 1] = forwardLayer(l, parameters, activations[l]);
        }
        return activations;
    }

    private double[] forwardLayer(int l, double[] parameters, double[] x) {
        Dense layer = network.layers().get(l);
        int w = network.weights(l).offset();
        int b = biasOffset(l);
        double[] a = new double[layer.units()];
        for (int j = 0; j < a.length; j++) {
            double z = layer.bias() ? parameters[b + j] : 0;
            for (int i = 0; i < x.length; i++) {
                z += parameters[w + j * x.length + i] * x[i];
            }
            a[j] = layer.activation().apply(z);
        }
        return a;
    }

    /** A probability per class for one picture. */
    public double[] probabilities(double[] parameters, double[] inputs) {
        double[][] activations = forward(parameters, inputs);
        return probabilitiesOf(activations[activations.length - 1]);
    }

    private double[] probabilitiesOf(double[] outputs) {
        double[] probabilities = new double[network.classes()];
        Probabilities.of(network.loss(), outputs, probabilities);
        return probabilities;
    }

    /** Mean loss over the batch. */
    public double loss(double[] parameters, Batch batch) {
        double sum = 0;
        for (int row = 0; row < batch.size(); row++) {
            double[][] activations = forward(parameters, inputs(batch, row));
            sum += lossOf(activations[activations.length - 1], batch.label(row));
        }
        return sum / batch.size();
    }

    private double lossOf(double[] outputs, int label) {
        if (network.loss() == Loss.SOFTMAX_CROSS_ENTROPY) {
            return -Math.log(probabilitiesOf(outputs)[label]);
        }
        double sum = 0;
        for (int k = 0; k < outputs.length; k++) {
            double e = Loss.target(k, label, outputs.length) - outputs[k];
            sum += e * e / 2;
        }
        return sum;
    }

    /** Gradient of the mean loss with respect to every parameter. */
    public double[] gradient(double[] parameters, Batch batch) {
        double[] gradient = new double[parameters.length];
        for (int row = 0; row < batch.size(); row++) {
            double[][] activations = forward(parameters, inputs(batch, row));
            double[] delta = outputDelta(activations[activations.length - 1], batch.label(row));
            for (int l = network.layers().size() - 1; l >= 0; l--) {
                addLayerGradient(l, activations[l], delta, gradient, 1.0 / batch.size());
                if (l > 0) {
                    delta = deltaBelow(l, parameters, activations[l], delta);
                }
            }
        }
        return gradient;
    }

    /** Derivative of one picture's loss with respect to the last layer's weighted sums. */
    private double[] outputDelta(double[] outputs, int label) {
        Dense last = network.layers().get(network.layers().size() - 1);
        boolean softmax = network.loss() == Loss.SOFTMAX_CROSS_ENTROPY;
        double[] answers = softmax ? probabilitiesOf(outputs) : outputs;
        double[] delta = new double[outputs.length];
        for (int k = 0; k < delta.length; k++) {
            delta[k] = (answers[k] - Loss.target(k, label, outputs.length))
                    * last.activation().derivative(outputs[k]);
        }
        return delta;
    }

    private void addLayerGradient(int l, double[] x, double[] delta, double[] gradient, double scale) {
        int w = network.weights(l).offset();
        for (int j = 0; j < delta.length; j++) {
            for (int i = 0; i < x.length; i++) {
                gradient[w + j * x.length + i] += scale * delta[j] * x[i];
            }
        }
        if (network.layers().get(l).bias()) {
            for (int j = 0; j < delta.length; j++) {
                gradient[biasOffset(l) + j] += scale * delta[j];
            }
        }
    }

    private double[] deltaBelow(int l, double[] parameters, double[] x, double[] delta) {
        int w = network.weights(l).offset();
        double[] below = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < delta.length; j++) {
                below[i] += parameters[w + j * x.length + i] * delta[j];
            }
            below[i] *= network.layers().get(l - 1).activation().derivative(x[i]);
        }
        return below;
    }

    private int biasOffset(int l) {
        return network.bias(l).map(ParameterTensor::offset).orElse(-1);
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
