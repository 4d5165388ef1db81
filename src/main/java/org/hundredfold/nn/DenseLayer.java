package org.hundredfold.nn;

import java.util.Optional;

/**
 * A dense layer in training. Inside the engine its weights are {@code [inputs, units]}, so that neighbouring units lie in
 * neighbouring lanes, and the biases are the weights of one more input that is always 1.
 */
final class DenseLayer extends WorkingLayer {
    /** Values of a gradient that are computed at a time, so that the optimiser finds them in the cache. */
    private static final int BLOCK = 24_576;

    private final Dense spec;
    private final int inputs;
    private final int depth;
    private final int columns;
    private final ParameterTensor outsideWeights;
    private final Optional<ParameterTensor> outsideBias;
    /** Weights {@code [units, inputs]} for the way back; none where nothing is handed back. */
    private final Rows transposed;

    /** @param handsBack whether {@link #inputGradient} is asked for */
    DenseLayer(NetworkSpec network, int index, boolean handsBack, Layout below, Layout out, int offset, int capacity) {
        super(below, out, offset, capacity);
        spec = (Dense) network.layers().get(index);
        inputs = below.length();
        depth = inputs + (spec.bias() ? 1 : 0);
        columns = Gemm.padded(spec.units());
        outsideWeights = network.weights(index);
        outsideBias = network.bias(index);
        transposed = handsBack ? Rows.of(spec.units(), inputs) : null;
    }

    @Override
    int length() {
        return depth * columns;
    }

    @Override
    void forward(Workspace workspace, float[] parameters, Rows x, int from, int to, Pass pass) {
        weightedSums(workspace.gemm, parameters, x, from, to);
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

    @Override
    void derive(int from, int to) {
        Elementwise.multiplyByDerivative(
                spec.activation(),
                output.values(),
                output.start(from),
                delta.values(),
                delta.start(from),
                delta.start(to) - delta.start(from));
    }

    @Override
    void inputGradient(Workspace workspace, Rows x, Rows into, int from, int to) {
        inputGradient(workspace.gemm, into, from, to);
    }

    void inputGradient(Gemm gemm, Rows into, int from, int to) {
        gemm.multiply(
                to - from,
                Gemm.padded(inputs),
                spec.units(),
                delta.values(),
                delta.start(from),
                delta.stride(),
                1,
                transposed.values(),
                0,
                transposed.stride(),
                into.values(),
                into.start(from),
                into.stride());
    }

    @Override
    void gradient(Workspace workspace, Rows x, GradientUse use) {
        int end = share(workspace.end(tiles()));
        int step = blockRows();
        for (int from = share(workspace.begin(tiles())); from < end; from += step) {
            int count = Math.min(step, end - from);
            workspace.gemm.multiply(
                    count,
                    columns,
                    workspace.rows(),
                    x.values(),
                    from,
                    1,
                    x.stride(),
                    delta.values(),
                    0,
                    delta.stride(),
                    workspace.block,
                    0,
                    columns);
            use.take(offset + from * columns, workspace.block, count * columns);
        }
    }

    @Override
    void refresh(float[] parameters, int member, int members) {
        if (transposed == null) {
            return;
        }
        int from = share(Workspace.begin(tiles(), member, members));
        int to = Math.min(inputs, share(Workspace.begin(tiles(), member + 1, members)));
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

    /** Whole tiles of rows are shared out, so that no worker computes more than its part. */
    private int tiles() {
        return (depth + Gemm.TILE_ROWS - 1) / Gemm.TILE_ROWS;
    }

    private int share(int tiles) {
        return Math.min(depth, tiles * Gemm.TILE_ROWS);
    }

    private int blockRows() {
        return Math.max(1, BLOCK / (columns * Gemm.TILE_ROWS)) * Gemm.TILE_ROWS;
    }

    @Override
    int block() {
        return Math.min(blockRows(), depth) * columns;
    }

    @Override
    void load(float[] outside, float[] inside) {
        for (int unit = 0; unit < spec.units(); unit++) {
            int from = outsideWeights.offset() + unit * below.shape().size();
            for (int input = 0; input < below.shape().size(); input++) {
                inside[inside(unit, input)] = outside[from + input];
            }
            if (spec.bias()) {
                inside[offset + inputs * columns + unit] =
                        outside[outsideBias.get().offset() + unit];
            }
        }
    }

    @Override
    void store(float[] inside, float[] outside) {
        for (int unit = 0; unit < spec.units(); unit++) {
            int from = outsideWeights.offset() + unit * below.shape().size();
            for (int input = 0; input < below.shape().size(); input++) {
                outside[from + input] = inside[inside(unit, input)];
            }
            if (spec.bias()) {
                outside[outsideBias.get().offset() + unit] = inside[offset + inputs * columns + unit];
            }
        }
    }

    /** Index of the weight of an input, as planes are counted outside. */
    private int inside(int unit, int input) {
        return offset + below.indexOf(input) * columns + unit;
    }
}
