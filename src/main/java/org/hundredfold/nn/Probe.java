package org.hundredfold.nn;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks into a network: what its units make of pictures, and where its parameters would go. It has its own copy of the
 * parameters, so nothing that it is asked changes them or disturbs a training. Computes in single precision, also for
 * the original network, which is trained in double.
 *
 * <p>Not thread-safe: one thread calls, the workers are its own.
 */
public final class Probe implements AutoCloseable {
    private final NetworkSpec network;
    private final int rows;
    private final Crew crew;

    /**
     * @param rows the most pictures that {@link #gradient} and {@link #slope} are given
     * @param workers threads that share the pictures, the caller among them
     */
    public Probe(NetworkParameters parameters, int rows, int workers) {
        this(parameters, rows, Crew.capacity(rows, workers), workers);
    }

    private Probe(NetworkParameters parameters, int rows, int capacity, int workers) {
        network = parameters.network();
        this.rows = rows;
        crew = new Crew(parameters, LearnerSettings.NONE, rows, capacity, workers, false);
    }

    /** For at most so many pictures at a time, with no more memory than they take. */
    public static Probe ofAtMost(NetworkParameters parameters, int rows, int workers) {
        return new Probe(parameters, rows, Math.max(rows, workers), workers);
    }

    /** For a few pictures at a time, with little memory and on the calling thread alone, so that it need not be closed. */
    public static Probe ofFew(NetworkParameters parameters, int rows) {
        return ofAtMost(parameters, rows, 1);
    }

    /**
     * Looks at one unit or map of the first layer with weights alone, as if there were no other: what it costs does not depend
     * on them.
     */
    public static Probe ofUnit(NetworkParameters parameters, int unit, int workers) {
        NetworkSpec network = parameters.network();
        int layer = network.weighted().get(0);
        List<Layer> layers = new ArrayList<>(network.layers().subList(0, layer));
        layers.addAll(alone(network.layers().get(layer)));
        NetworkSpec alone = new NetworkSpec(network.input(), network.standardisation(), layers, Loss.SQUARED_ERROR);
        float[] values = new float[alone.parameterCount()];
        int each = network.weights(layer).length() / network.weights(layer).units();
        System.arraycopy(parameters.values(), network.weights(layer).offset() + unit * each, values, 0, each);
        network.bias(layer).ifPresent(bias -> values[each] = parameters.values()[bias.offset() + unit]);
        return new Probe(new NetworkParameters(alone, values), 1, workers);
    }

    /** A network ends in a dense layer, so a map is followed by one that makes nothing of it. */
    private static List<Layer> alone(Layer layer) {
        return layer instanceof Convolution convolution
                ? List.of(
                        new Convolution(1, convolution.kernel(), convolution.activation()),
                        new AveragePooling(),
                        new Dense(1, Activation.IDENTITY, false))
                : List.of(new Dense(1, layer.activation(), layer.bias()));
    }

    public NetworkSpec network() {
        return network;
    }

    /**
     * The outputs of each layer, in the order of the layers: {@code [row, channel, y, x]} in the shape that
     * {@link NetworkSpec#shapeAfter} says, row-major; of a dense layer {@code [row, unit]}. Those of the last layer of a classifier are the scores
     * before the softmax.
     *
     * @param pictures any number of them that gives arrays of at most 2^31 - 1 values
     */
    public List<float[]> activations(Batch pictures) {
        return crew.activations(pictures);
    }

    /** The probability of each class {@code [row][class]}, for any number of pictures. */
    public double[][] probabilities(Batch pictures) {
        double[][] probabilities = new double[pictures.size()][];
        crew.predict(pictures, probabilities);
        return probabilities;
    }

    /**
     * The gradient of the mean loss over the pictures, laid out as the parameters are, so that {@link NetworkSpec#weights}
     * and {@link NetworkSpec#bias} tell which part is which layer's. The same bits with any number of workers.
     *
     * @param pictures at least one
     */
    public NetworkParameters gradient(Batch pictures) {
        check(pictures);
        return crew.gradient(pictures);
    }

    private void check(Batch pictures) {
        if (pictures.size() < 1 || pictures.size() > rows) {
            throw new IllegalArgumentException(
                    "A gradient of %d pictures, not of 1 to %d".formatted(pictures.size(), rows));
        }
    }

    /**
     * How the weighted sum of a unit changes with each input of each picture: its derivative, {@code [row, input]}, for inputs in
     * [0, 1] as they come, plane by plane. Of the last layer of a classifier the sums are the logits.
     *
     * @param pictures at least one
     * @param layer with an activation function of its own, or a pooling, whose sums are its outputs
     * @param unit as {@link NetworkSpec#shapeAfter} counts them
     */
    public float[] slope(Batch pictures, int layer, int unit) {
        check(pictures);
        return crew.slope(pictures, layer, unit);
    }

    @Override
    public void close() {
        crew.close();
    }
}
