package org.hundredfold.nn;

import java.util.ArrayList;
import java.util.List;

/**
 * A network at work: its parameters as the engine lays them out and the buffers for a batch, allocated once. Different
 * threads take different rows through it.
 */
final class Network {
    private final NetworkSpec spec;
    private final Rows inputs;
    private final int[] labels;
    private final int[] answers;
    private final float[] sure;
    private final double[] losses;

    final List<DenseLayer> layers = new ArrayList<>();
    final float[] parameters;

    /** @param capacity rows that the buffers take */
    Network(NetworkParameters start, int capacity) {
        spec = start.network();
        inputs = Rows.of(capacity, spec.inputs());
        labels = new int[capacity];
        answers = new int[capacity];
        sure = new float[capacity];
        losses = new double[capacity];
        for (int row = 0; row < capacity; row++) {
            inputs.values()[inputs.start(row) + spec.inputs()] = 1;
        }
        int length = 0;
        for (int i = 0; i < spec.layers().size(); i++) {
            DenseLayer layer = new DenseLayer(spec, i, length, capacity);
            layers.add(layer);
            length = Math.addExact(length, layer.length());
        }
        parameters = new float[length];
        load(start.values());
    }

    /** Takes over parameters in the order of {@link NetworkParameters}. */
    void load(float[] values) {
        inside(values, parameters);
        transpose(0, 1);
    }

    /** Copies values from the order of {@link NetworkParameters} to the engine's. */
    void inside(float[] values, float[] inside) {
        layers.forEach(layer -> layer.load(values, inside));
    }

    /** Reads rows of the batch into the buffer's rows from {@code into} on. */
    void read(Batch batch, int from, int to, int into) {
        for (int row = from; row < to; row++) {
            int slot = into + row - from;
            batch.readInputs(row, inputs.values(), inputs.start(slot));
            labels[slot] = batch.label(row);
        }
    }

    /** Takes the buffer's rows {@code from} to {@code to} forward through all layers. */
    void forward(Gemm gemm, int from, int to) {
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).forward(gemm, parameters, inputOf(i), from, to);
        }
    }

    /** Loss and answer of the buffer's rows, and the delta of the last layer. */
    void score(OutputLoss loss, int from, int to, float scale) {
        DenseLayer last = layers.get(layers.size() - 1);
        for (int row = from; row < to; row++) {
            losses[row] = loss.of(
                    last.output.values(),
                    last.output.start(row),
                    labels[row],
                    scale,
                    last.delta.values(),
                    last.delta.start(row));
            answers[row] = loss.answer();
            sure[row] = (float) loss.probabilities()[loss.answer()];
        }
    }

    /** Takes the deltas of the buffer's rows back to the first layer. */
    void backward(Gemm gemm, int from, int to) {
        for (int i = layers.size() - 1; i > 0; i--) {
            layers.get(i).backward(gemm, layers.get(i - 1), from, to);
        }
    }

    /** A member's share of every layer's gradient over the buffer's first {@code rows} rows. */
    void gradient(Gemm gemm, int rows, int member, int members, float[] scratch, GradientUse use) {
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).gradient(gemm, inputOf(i), rows, member, members, scratch, use);
        }
    }

    /** Brings a member's share of the changed parameters to where the way back reads them. */
    void transpose(int member, int members) {
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).transpose(parameters, member, members);
        }
    }

    Rows inputOf(int layer) {
        return layer == 0 ? inputs : layers.get(layer - 1).output;
    }

    double loss(int row) {
        return losses[row];
    }

    int answer(int row) {
        return answers[row];
    }

    /** The probability of the answer. */
    float probability(int row) {
        return sure[row];
    }

    boolean isWrong(int row) {
        return answers[row] != labels[row];
    }

    /** Values that the largest block of a gradient takes. */
    int scratch() {
        return layers.stream().mapToInt(DenseLayer::scratch).max().orElseThrow();
    }

    /** A copy of values in the engine's order, the parameters or their gradient, in that of {@link NetworkParameters}. */
    NetworkParameters outside(float[] inside) {
        float[] values = new float[spec.parameterCount()];
        layers.forEach(layer -> layer.store(inside, values));
        return new NetworkParameters(spec, values);
    }
}
