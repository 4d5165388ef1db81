package org.hundredfold.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hundredfold.ExplainedException;

/**
 * The shape of a network: what goes in, the layers in order, and what training makes small.
 *
 * @param inputs values per picture
 */
public record NetworkSpec(int inputs, List<Dense> layers, Loss loss) {
    /** So that all of them fit into one array, several times over. */
    public static final long MOST_PARAMETERS = 100_000_000;

    public NetworkSpec {
        layers = List.copyOf(layers);
        if (inputs < 1 || layers.isEmpty()) {
            throw new IllegalArgumentException("A network needs inputs and at least one layer");
        }
        long parameters = 0;
        long below = inputs;
        for (Dense layer : layers) {
            parameters += (below + (layer.bias() ? 1 : 0)) * layer.units();
            below = layer.units();
        }
        if (parameters > MOST_PARAMETERS) {
            throw new ExplainedException(String.format(
                    Locale.ROOT,
                    "This network would have %,d weights and biases; at most %,d are possible."
                            + " Choose fewer or smaller hidden layers, or smaller pictures.",
                    parameters,
                    MOST_PARAMETERS));
        }
        Dense last = layers.get(layers.size() - 1);
        if (loss == Loss.SOFTMAX_CROSS_ENTROPY && last.activation() != Activation.IDENTITY) {
            throw new IllegalArgumentException("Softmax takes the place of the last layer's activation");
        }
    }

    /** Hidden layers of the given sizes and a softmax over the classes. */
    public static NetworkSpec classifier(int inputs, List<Integer> hidden, Activation activation, int classes) {
        List<Dense> layers = new ArrayList<>();
        hidden.forEach(units -> layers.add(new Dense(units, activation, true)));
        layers.add(new Dense(classes, Activation.IDENTITY, true));
        return new NetworkSpec(inputs, layers, Loss.SOFTMAX_CROSS_ENTROPY);
    }

    /**
     * The network of the story: 10 hidden sigmoid units, sigmoid output without bias, squared error. The constant 1
     * among its 101 inputs is the bias of the hidden units here. Two classes share one output; more have one each.
     */
    public static NetworkSpec original(int inputs, int classes) {
        return new NetworkSpec(
                inputs,
                List.of(
                        new Dense(10, Activation.SIGMOID, true),
                        new Dense(classes == 2 ? 1 : classes, Activation.SIGMOID, false)),
                Loss.SQUARED_ERROR);
    }

    public int outputs() {
        return layers.get(layers.size() - 1).units();
    }

    /** Inputs of the layer with the given index. */
    public int inputsOf(int layer) {
        return layer == 0 ? inputs : layers.get(layer - 1).units();
    }

    /** Classes that the outputs tell apart: a single output tells two. */
    public int classes() {
        return Math.max(2, outputs());
    }

    /** Where each weight and bias lies in the flat array of {@link NetworkParameters}: per layer W, then b if it has one. */
    public List<ParameterTensor> tensors() {
        List<ParameterTensor> tensors = new ArrayList<>();
        int offset = 0;
        for (int i = 0; i < layers.size(); i++) {
            Dense layer = layers.get(i);
            tensors.add(
                    new ParameterTensor("layer" + (i + 1) + ".weight", List.of(layer.units(), inputsOf(i)), offset));
            offset += layer.units() * inputsOf(i);
            if (layer.bias()) {
                tensors.add(new ParameterTensor("layer" + (i + 1) + ".bias", List.of(layer.units()), offset));
                offset += layer.units();
            }
        }
        return tensors;
    }

    /** The weights {@code [units, inputs]} of the layer with the given index. */
    public ParameterTensor weights(int layer) {
        return tensor("layer" + (layer + 1) + ".weight").orElseThrow();
    }

    /** The biases {@code [units]} of the layer with the given index; empty if it has none. */
    public Optional<ParameterTensor> bias(int layer) {
        return tensor("layer" + (layer + 1) + ".bias");
    }

    private Optional<ParameterTensor> tensor(String name) {
        return tensors().stream().filter(tensor -> tensor.name().equals(name)).findFirst();
    }

    /** How many weights and biases the network has. */
    public int parameterCount() {
        List<ParameterTensor> tensors = tensors();
        ParameterTensor last = tensors.get(tensors.size() - 1);
        return last.offset() + last.length();
    }

    /** In words, such as {@code 784-128-10}. */
    public String summary() {
        StringBuilder text = new StringBuilder().append(inputs);
        layers.forEach(layer -> text.append('-').append(layer.units()));
        return text.toString();
    }
}
