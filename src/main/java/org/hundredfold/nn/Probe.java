package org.hundredfold.nn;

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
     * @param rows the most pictures that {@link #gradient} is given
     * @param workers threads that share the pictures, the caller among them
     */
    public Probe(NetworkParameters parameters, int rows, int workers) {
        network = parameters.network();
        this.rows = rows;
        crew = new Crew(parameters, rows, workers);
    }

    /** Looks at one unit of the first layer alone, as if it were the whole network: what it costs does not depend on the others. */
    public static Probe ofUnit(NetworkParameters parameters, int unit, int workers) {
        NetworkSpec network = parameters.network();
        Dense layer = network.layers().get(0);
        Dense alone = new Dense(1, layer.activation(), layer.bias());
        float[] values = new float[network.inputs() + (layer.bias() ? 1 : 0)];
        System.arraycopy(parameters.values(), unit * network.inputs(), values, 0, network.inputs());
        network.bias(0).ifPresent(bias -> values[network.inputs()] = parameters.values()[bias.offset() + unit]);
        NetworkSpec spec = new NetworkSpec(network.inputs(), List.of(alone), Loss.SQUARED_ERROR);
        return new Probe(new NetworkParameters(spec, values), 1, workers);
    }

    public NetworkSpec network() {
        return network;
    }

    /**
     * The activations of every unit of each layer, in the order of the layers: {@code [row, unit]}, row-major, so that the
     * value of a unit for a row lies at {@code row * units + unit}. Those of the last layer of a classifier are the scores
     * before the softmax.
     *
     * @param pictures any number of them that gives arrays of at most 2^31 - 1 values
     */
    public List<float[]> activations(Batch pictures) {
        return crew.activations(pictures);
    }

    /**
     * The gradient of the mean loss over the pictures, laid out as the parameters are, so that {@link NetworkSpec#weights}
     * and {@link NetworkSpec#bias} tell which part is which layer's. The same bits with any number of workers.
     *
     * @param pictures at least one
     */
    public NetworkParameters gradient(Batch pictures) {
        if (pictures.size() < 1 || pictures.size() > rows) {
            throw new IllegalArgumentException(
                    "A gradient of %d pictures, not of 1 to %d".formatted(pictures.size(), rows));
        }
        return crew.gradient(pictures);
    }

    @Override
    public void close() {
        crew.close();
    }
}
