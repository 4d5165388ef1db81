package org.hundredfold.nn;

import java.util.Optional;

/**
 * A dense layer in training: where its weights lie and its buffers for the rows of a batch, allocated once. Threads work
 * on different rows or on weights of different inputs at the same time.
 *
 * <p>Inside the engine weights are {@code [inputs, units]}, so that neighbouring units lie in neighbouring lanes, and the
 * biases are the weights of one more input that is always 1. Each row is filled up with zeros, which stay zero.
 */
final class DenseLayer {
    /** Values of a gradient that are computed at a time, so that the optimiser finds them in the cache. */
    private static final int BLOCK = 24_576;

    private final Dense spec;
    private final int inputs;
    private final int depth;
    private final int columns;
    private final int offset;
    private final ParameterTensor outsideWeights;
    private final Optional<ParameterTensor> outsideBias;
    /** Weights {@code [units, inputs]} for the way back; none in the first layer, which hands nothing back. */
    private final Rows transposed;

    /** Outputs of the latest forward pass, each row ending in the constant 1. */
    final Rows output;
    /** Derivative of the loss by the weighted sums; filled from above. */
    final Rows delta;

    /**
     * @param index of the layer in its network
     * @param offset of its weights among the engine's parameters
     * @param capacity rows that the buffers take
     */
    DenseLayer(NetworkSpec network, int index, int offset, int capacity) {
        spec = network.layers().get(index);
        inputs = network.inputsOf(index);
        depth = inputs + (spec.bias() ? 1 : 0);
        columns = Gemm.padded(spec.units());
        this.offset = offset;
        outsideWeights = network.weights(index);
        outsideBias = network.bias(index);
        transposed = index == 0 ? null : Rows.of(spec.units(), inputs);
        output = Rows.of(capacity, spec.units());
        delta = Rows.of(capacity, spec.units());
    }

    int units() {
        return spec.units();
    }

    /** Values that the weights and biases take among the engine's parameters. */
    int length() {
        return depth * columns;
    }

    /** Outputs of the rows {@code from} to {@code to} for their inputs {@code x}. */
    void forward(Gemm gemm, float[] parameters, Rows x, int from, int to) {
        weightedSums(gemm, parameters, x, from, to);
        Elementwise.activate(spec.activation(), output.values(), output.start(from), output.start(to));
        for (int row = from; row < to; row++) {
            output.values()[output.start(row) + spec.units()] = 1;
        }
    }

    void weightedSums(Gemm gemm, float[] parameters, Rows x, int from, int to) {
        gemm.multiply(
                to - from,
                columns,
                depth,
                x.values(),
                x.start(from),
                x.stride(),
                1,
                parameters,
                offset,
                columns,
                output.values(),
                output.start(from),
                output.stride());
    }

    /** The delta of the layer below for the rows {@code from} to {@code to}. */
    void backward(Gemm gemm, DenseLayer below, int from, int to) {
        inputGradient(gemm, below, from, to);
        Elementwise.multiplyByDerivative(
                below.spec.activation(),
                below.output.values(),
                below.delta.values(),
                below.delta.start(from),
                below.delta.start(to));
    }

    void inputGradient(Gemm gemm, DenseLayer below, int from, int to) {
        gemm.multiply(
                to - from,
                below.columns,
                spec.units(),
                delta.values(),
                delta.start(from),
                delta.stride(),
                1,
                transposed.values(),
                0,
                transposed.stride(),
                below.delta.values(),
                below.delta.start(from),
                below.delta.stride());
    }

    /**
     * The gradient by a share of the inputs' weights, block by block, each handed on at once.
     *
     * @param x the inputs of all {@code rows} rows
     * @param scratch at least {@link #scratch} values
     * @param use what becomes of each block
     */
    void gradient(Gemm gemm, Rows x, int rows, int member, int members, float[] scratch, GradientUse use) {
        int end = share(member + 1, members);
        int step = blockRows();
        for (int from = share(member, members); from < end; from += step) {
            int count = Math.min(step, end - from);
            gemm.multiply(
                    count,
                    columns,
                    rows,
                    x.values(),
                    from,
                    1,
                    x.stride(),
                    delta.values(),
                    0,
                    delta.stride(),
                    scratch,
                    0,
                    columns);
            use.take(offset + from * columns, scratch, count * columns);
        }
    }

    /** Brings the changed weights of a share of the inputs into the copy for the way back. */
    void transpose(float[] parameters, int member, int members) {
        if (transposed == null) {
            return;
        }
        int from = share(member, members);
        int to = Math.min(inputs, share(member + 1, members));
        float[] target = transposed.values();
        for (int block = from; block < to; block += Gemm.WIDTH) {
            int end = Math.min(to, block + Gemm.WIDTH);
            for (int unit = 0; unit < spec.units(); unit++) {
                int row = transposed.start(unit);
                for (int input = block; input < end; input++) {
                    target[row + input] = parameters[offset + input * columns + unit];
                }
            }
        }
    }

    /** First input of a member's share: whole tiles of rows, so that no member computes more than its part. */
    private int share(int member, int members) {
        int tiles = (depth + Gemm.TILE_ROWS - 1) / Gemm.TILE_ROWS;
        return Math.min(depth, (int) ((long) tiles * member / members) * Gemm.TILE_ROWS);
    }

    private int blockRows() {
        return Math.max(1, BLOCK / (columns * Gemm.TILE_ROWS)) * Gemm.TILE_ROWS;
    }

    /** Values that a block of the gradient takes. */
    int scratch() {
        return Math.min(blockRows(), depth) * columns;
    }

    /** Copies the parameters from their flat order in {@link NetworkParameters} to the engine's. */
    void load(float[] outside, float[] inside) {
        for (int unit = 0; unit < spec.units(); unit++) {
            for (int input = 0; input < inputs; input++) {
                inside[offset + input * columns + unit] = outside[outsideWeights.offset() + unit * inputs + input];
            }
            if (spec.bias()) {
                inside[offset + inputs * columns + unit] =
                        outside[outsideBias.get().offset() + unit];
            }
        }
    }

    /** Copies parameters, or their gradient, from the engine's order to that of {@link NetworkParameters}. */
    void store(float[] inside, float[] outside) {
        for (int unit = 0; unit < spec.units(); unit++) {
            for (int input = 0; input < inputs; input++) {
                outside[outsideWeights.offset() + unit * inputs + input] = inside[offset + input * columns + unit];
            }
            if (spec.bias()) {
                outside[outsideBias.get().offset() + unit] = inside[offset + inputs * columns + unit];
            }
        }
    }

    /** Copies the latest outputs of {@code count} rows from {@code from} on to {@code target [row, unit]} from row {@code into} on. */
    void storeOutputs(int from, int count, float[] target, int into) {
        for (int i = 0; i < count; i++) {
            System.arraycopy(output.values(), output.start(from + i), target, (into + i) * spec.units(), spec.units());
        }
    }
}
