package org.hundredfold.nn;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hundredfold.ExplainedException;

/**
 * The shape of a network: what goes in, the layers in order, and what training makes small.
 *
 * @param input shape of a picture's values
 * @param standardisation what is done to them first
 * @param layers the last of them dense, with an output for each class
 */
public record NetworkSpec(Shape input, Standardisation standardisation, List<Layer> layers, Loss loss)
        implements Serializable {
    /** So that all of them fit into one array, several times over. */
    public static final long MOST_PARAMETERS = 100_000_000;

    /** @throws ExplainedException if a layer cannot take what comes to it, or there are too many parameters */
    public NetworkSpec {
        layers = List.copyOf(layers);
        if (layers.isEmpty() || !(layers.get(layers.size() - 1) instanceof Dense last)) {
            throw new IllegalArgumentException("A network's last layer must be dense");
        }
        if (loss == Loss.SOFTMAX_CROSS_ENTROPY && last.activation() != Activation.IDENTITY) {
            throw new IllegalArgumentException("Softmax takes the place of the last layer's activation");
        }
        if (!standardisation.changesNothing() && standardisation.means().size() != input.channels()) {
            throw new IllegalArgumentException("Each channel needs a mean and a deviation of its own");
        }
        checkOrder(layers);
        checkParameters(input, layers);
    }

    private static void checkOrder(List<Layer> layers) {
        boolean placesAreGone = false;
        boolean hasMaps = false;
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            if (placesAreGone && !(layer instanceof Dense || layer instanceof Dropout)) {
                throw new ExplainedException(
                        "Layer %d (%s) looks at places in the picture, and no places are left after dense and averaging layers: move it before them."
                                .formatted(i + 1, layer.summary()));
            }
            if (layer instanceof Normalisation && !hasMaps) {
                throw new ExplainedException(
                        "Layer %d (%s) normalises maps, and no convolution makes any before it: move it behind one."
                                .formatted(i + 1, layer.summary()));
            }
            hasMaps |= layer instanceof Convolution;
            placesAreGone |= layer instanceof Dense || layer instanceof AveragePooling;
        }
    }

    private static void checkParameters(Shape input, List<Layer> layers) {
        long parameters = 0;
        Shape below = input;
        for (Layer layer : layers) {
            parameters += layer.parameters(below);
            below = layer.output(below);
        }
        if (parameters > MOST_PARAMETERS) {
            throw new ExplainedException(String.format(
                    Locale.ROOT,
                    "This network would have %,d weights and biases; at most %,d are possible."
                            + " Choose fewer or smaller hidden layers, or smaller pictures.",
                    parameters,
                    MOST_PARAMETERS));
        }
    }

    /** Hidden layers of the given sizes and a softmax over the classes, for inputs without a place. */
    public static NetworkSpec classifier(int inputs, List<Integer> hidden, Activation activation, int classes) {
        List<Layer> layers = new ArrayList<>();
        hidden.forEach(units -> layers.add(new Dense(units, activation, true)));
        return classifier(Shape.flat(inputs), Standardisation.NONE, layers, classes);
    }

    /** The given hidden layers and a softmax over the classes. */
    public static NetworkSpec classifier(
            Shape input, Standardisation standardisation, List<? extends Layer> hidden, int classes) {
        List<Layer> layers = new ArrayList<>(hidden);
        layers.add(new Dense(classes, Activation.IDENTITY, true));
        return new NetworkSpec(input, standardisation, layers, Loss.SOFTMAX_CROSS_ENTROPY);
    }

    /**
     * The network of the story: 10 hidden sigmoid units, sigmoid output without bias, squared error. The constant 1
     * among its 101 inputs is the bias of the hidden units here. Two classes share one output; more have one each.
     */
    public static NetworkSpec original(Shape input, int classes) {
        return new NetworkSpec(
                input,
                Standardisation.NONE,
                List.of(
                        new Dense(10, Activation.SIGMOID, true),
                        new Dense(classes == 2 ? 1 : classes, Activation.SIGMOID, false)),
                Loss.SQUARED_ERROR);
    }

    /** The same for inputs without a place. */
    public static NetworkSpec original(int inputs, int classes) {
        return original(Shape.flat(inputs), classes);
    }

    /** Values per picture. */
    public int inputs() {
        return input.size();
    }

    public int outputs() {
        return shapeAfter(layers.size() - 1).size();
    }

    /** What goes into the layer with the given index. */
    public Shape shapeInto(int layer) {
        Shape shape = input;
        for (Layer below : layers.subList(0, layer)) {
            shape = below.output(shape);
        }
        return shape;
    }

    /** What comes out of the layer with the given index. */
    public Shape shapeAfter(int layer) {
        return shapeInto(layer + 1);
    }

    /** How many values go into the layer with the given index. */
    public int inputsOf(int layer) {
        return shapeInto(layer).size();
    }

    /** Whether every layer is dense. */
    public boolean isDense() {
        return layers.stream().allMatch(Dense.class::isInstance);
    }

    /** Whether another computes the same, however its inputs are told to lie: a dense layer asks only for their number. */
    public boolean computesAs(NetworkSpec other) {
        boolean asFlat = layers.get(0) instanceof Dense && standardisation.changesNothing();
        return inputs() == other.inputs()
                && (asFlat || input.equals(other.input))
                && standardisation.equals(other.standardisation)
                && layers.equals(other.layers)
                && loss == other.loss;
    }

    /** Indices of the layers that have weights. */
    public List<Integer> weighted() {
        return IntStream.range(0, layers.size())
                .filter(layer -> layers.get(layer).hasWeights())
                .boxed()
                .toList();
    }

    /** Whether a layer below the one with the given index has weights: only then does a derivative go down from it. */
    boolean learnsBelow(int layer) {
        return weighted().get(0) < layer;
    }

    /** Classes that the outputs tell apart: a single output tells two. */
    public int classes() {
        return Math.max(2, outputs());
    }

    /** What the outputs for one picture say: the probability of each class. */
    public double[] probabilities(double[] outputs) {
        double[] probabilities = new double[classes()];
        Probabilities.of(loss, outputs, probabilities);
        return probabilities;
    }

    /** Where each weight and bias lies in the flat array of {@link NetworkParameters}: per layer W, then b if it has one. */
    public List<ParameterTensor> tensors() {
        List<ParameterTensor> tensors = new ArrayList<>();
        int offset = 0;
        Shape below = input;
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            if (layer.hasWeights()) {
                ParameterTensor weights =
                        new ParameterTensor("layer" + (i + 1) + ".weight", layer.weights(below), offset);
                tensors.add(weights);
                offset += weights.length();
                if (layer.bias()) {
                    int count = weights.shape().get(0);
                    tensors.add(new ParameterTensor("layer" + (i + 1) + ".bias", List.of(count), offset));
                    offset += count;
                }
            }
            below = layer.output(below);
        }
        return tensors;
    }

    /** The weights of the layer with the given index, which has some, in the shape that {@link Layer#weights} says. */
    public ParameterTensor weights(int layer) {
        return tensor("layer" + (layer + 1) + ".weight").orElseThrow();
    }

    /** Those of the first layer that has some: what looks at the pictures. */
    public ParameterTensor firstWeights() {
        return tensors().get(0);
    }

    /** The biases of the layer with the given index; empty if it has none. */
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

    /** How often a weight is multiplied for one picture, forward. */
    public long multiplications() {
        return IntStream.range(0, layers.size())
                .mapToLong(layer -> layers.get(layer).multiplications(shapeInto(layer)))
                .sum();
    }

    /** In words, such as {@code 784-128-10}, or {@code 1 x 28 x 28, conv 16, pool, 128, 10} with layers of other kinds. */
    public String summary() {
        String between = isDense() ? "-" : ", ";
        return Stream.concat(
                        Stream.of(isDense() ? String.valueOf(inputs()) : input.toString()),
                        layers.stream().map(Layer::summary))
                .collect(Collectors.joining(between));
    }
}
