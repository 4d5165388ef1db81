package org.hundredfold.nn;

import java.util.Arrays;
import org.hundredfold.nn.Tiles.Begin;

/**
 * A convolution in training, together with the max-pooling that follows it if there is one. Inside the engine its weights are
 * {@code [kernel, kernel, channels, maps]}, followed by the biases.
 *
 * <p>It never copies neighbourhoods: forward, its rows are pixels and its steps the places of the filter; the gradient has
 * these the other way round; the way down is a convolution of the derivative with the turned filter. Since every activation
 * function rises, pooling comes before it, which then has fewer values to work on.
 */
final class ConvolutionLayer extends WorkingLayer {
    /** Values of a gradient that are handed on at a time. */
    private static final int BLOCK = 24_576;

    private final Convolution spec;
    private final boolean isFirst;
    private final int channels;
    private final int taps;
    private final int columns;
    private final ParameterTensor outsideWeights;
    private final ParameterTensor outsideBias;

    /** Before pooling. */
    private final Layout full;
    /** Of the derivative by the sums before pooling, with a border for the turned filter. */
    private final Layout spreadLayout;
    /** Where the values of a window lie, from its first on: in the sums, and in the derivative by them. */
    private final int[] window;

    private final int[] spreadWindow;
    private final int poolSize;

    private final int[] inputPixels;
    private final int[] inputTaps;
    private final int[] weightRows;
    private final int[] weightRowsAndBias;
    private final int[] outputPixels;
    private final int[] spreadPixels;
    private final int[] spreadTaps;
    private final int[] turnedRows;
    private final int[] belowPixels;

    /** The place in its window that each value came from. */
    private final Rows which;
    /** For each worker the sums of a picture before pooling, and the derivative by them. */
    private final float[][] sums;

    private final float[][] spread;
    /** The turned filters {@code [kernel, kernel, maps, channels]}. */
    private final float[] turned;
    /** Of each stretch of the batch. */
    private final float[][] gradients;

    /**
     * @param pooling size of the windows that follow it, 1 if none do
     * @param border that the next layer wants around what goes out
     * @param stretches of the largest batch
     */
    ConvolutionLayer(
            NetworkSpec network,
            int index,
            int pooling,
            Layout below,
            int border,
            int offset,
            int capacity,
            int stretches,
            int workers) {
        super(below, Layout.padded(network.shapeAfter(pooling > 1 ? index + 1 : index), border), offset, capacity);
        spec = (Convolution) network.layers().get(index);
        isFirst = index == 0;
        channels = below.shape().channels();
        taps = spec.kernel() * spec.kernel() * channels;
        columns = Gemm.padded(spec.maps());
        outsideWeights = network.weights(index);
        outsideBias = network.bias(index).orElseThrow();
        poolSize = pooling;
        int reach = reach(spec);
        full = pooling > 1 ? Layout.padded(network.shapeAfter(index), 0) : layout;
        spreadLayout = Layout.padded(network.shapeAfter(index), isFirst ? 0 : reach);
        window = window(full);
        spreadWindow = window(spreadLayout);
        inputPixels = below.pixels();
        inputTaps = taps(below, channels);
        weightRows = rows(taps, columns);
        weightRowsAndBias = rows(taps + 1, columns);
        outputPixels = full.pixels();
        spreadPixels = spreadLayout.pixels();
        spreadTaps = taps(spreadLayout, spec.maps());
        turnedRows = rows(spreadTaps.length, Gemm.padded(channels));
        belowPixels = new Layout(below.shape(), 0, below.pixel()).pixels();
        which = pooling > 1 ? Rows.of(capacity, layout.length()) : null;
        sums = new float[pooling > 1 ? workers : 0][full.length()];
        spread = new float[workers][spreadLayout.length()];
        turned = new float[isFirst ? 0 : spreadTaps.length * Gemm.padded(channels)];
        gradients = new float[stretches][length()];
    }

    /** How many pixels its filter reaches over the one in the middle. */
    static int reach(Convolution spec) {
        return (spec.kernel() - 1) / 2;
    }

    private int[] window(Layout of) {
        int[] offsets = new int[poolSize * poolSize];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = i / poolSize * of.line() + i % poolSize * of.pixel();
        }
        return offsets;
    }

    /** From a pixel to each value under the filter around it. */
    private int[] taps(Layout of, int depth) {
        int[] offsets = new int[spec.kernel() * spec.kernel() * depth];
        int at = 0;
        for (int y = -reach(spec); y <= reach(spec); y++) {
            for (int x = -reach(spec); x <= reach(spec); x++) {
                for (int channel = 0; channel < depth; channel++) {
                    offsets[at++] = y * of.line() + x * of.pixel() + channel;
                }
            }
        }
        return offsets;
    }

    private static int[] rows(int count, int distance) {
        int[] rows = new int[count];
        Arrays.setAll(rows, row -> row * distance);
        return rows;
    }

    @Override
    int length() {
        return (taps + 1) * columns;
    }

    @Override
    void forward(Workspace workspace, float[] parameters, Rows x, int from, int to, Pass pass) {
        for (int row = from; row < to; row++) {
            float[] target = poolSize > 1 ? sums[workspace.member] : output.values();
            int start = poolSize > 1 ? 0 : output.start(row);
            workspace.tiles.multiply(
                    inputPixels.length,
                    columns,
                    taps,
                    x.values(),
                    x.start(row),
                    inputPixels,
                    inputTaps,
                    parameters,
                    offset,
                    weightRowsAndBias,
                    target,
                    start,
                    outputPixels,
                    Begin.BIAS);
            if (poolSize > 1) {
                pool(workspace.tiles, target, row);
            }
            activate(row);
        }
    }

    private void pool(Tiles tiles, float[] z, int row) {
        Shape shape = layout.shape();
        for (int y = 0; y < shape.height(); y++) {
            for (int x = 0; x < shape.width(); x++) {
                int to = layout.index(0, y, x);
                tiles.largest(
                        columns,
                        z,
                        full.index(0, y * poolSize, x * poolSize),
                        window,
                        output.values(),
                        output.start(row) + to,
                        which.values(),
                        which.start(row) + to);
            }
        }
    }

    /** Line by line, for the border stays 0. */
    private void activate(int row) {
        Shape shape = layout.shape();
        for (int y = 0; y < shape.height(); y++) {
            int from = output.start(row) + layout.index(0, y, 0);
            Elementwise.activate(spec.activation(), output.values(), from, from + shape.width() * columns);
        }
        Elementwise.clearLanes(spec.activation(), output.values(), output.start(row), layout);
    }

    @Override
    void derive(int from, int to) {
        Shape shape = layout.shape();
        for (int row = from; row < to; row++) {
            for (int y = 0; y < shape.height(); y++) {
                Elementwise.multiplyByDerivative(
                        spec.activation(),
                        output.values(),
                        output.start(row) + layout.index(0, y, 0),
                        delta.values(),
                        delta.start(row) + deltaIndex(y, 0),
                        shape.width() * columns);
            }
        }
    }

    /** The derivative has no border. */
    private int deltaIndex(int y, int x) {
        return (y * layout.shape().width() + x) * columns;
    }

    @Override
    void addGradient(Workspace workspace, float[] parameters, Rows x, int row, int stretch, boolean first) {
        float[] derivative = spread[workspace.member];
        spread(workspace.tiles, derivative, row);
        float[] target = gradients[stretch];
        workspace.tiles.multiply(
                taps,
                columns,
                spreadPixels.length,
                x.values(),
                x.start(row),
                inputTaps,
                inputPixels,
                derivative,
                0,
                spreadPixels,
                target,
                0,
                weightRows,
                first ? Begin.ZERO : Begin.SUM);
        addBiases(derivative, target, first);
    }

    /** Brings the derivative by what went out to where it came from. */
    private void spread(Tiles tiles, float[] derivative, int row) {
        Shape shape = layout.shape();
        for (int y = 0; y < shape.height(); y++) {
            if (poolSize == 1) {
                System.arraycopy(
                        delta.values(),
                        delta.start(row) + deltaIndex(y, 0),
                        derivative,
                        spreadLayout.index(0, y, 0),
                        shape.width() * columns);
                continue;
            }
            for (int x = 0; x < shape.width(); x++) {
                tiles.spread(
                        columns,
                        delta.values(),
                        delta.start(row) + deltaIndex(y, x),
                        which.values(),
                        which.start(row) + layout.index(0, y, x),
                        derivative,
                        spreadLayout.index(0, y * poolSize, x * poolSize),
                        spreadWindow);
            }
        }
    }

    private void addBiases(float[] derivative, float[] target, boolean first) {
        int bias = taps * columns;
        if (first) {
            Arrays.fill(target, bias, bias + columns, 0);
        }
        for (int pixel : spreadPixels) {
            for (int map = 0; map < columns; map++) {
                target[bias + map] += derivative[pixel + map];
            }
        }
    }

    @Override
    void inputGradient(Workspace workspace, Rows x, Rows into, int from, int to) {
        for (int row = from; row < to; row++) {
            workspace.tiles.multiply(
                    spreadPixels.length,
                    Gemm.padded(channels),
                    spreadTaps.length,
                    spread[workspace.member],
                    0,
                    spreadPixels,
                    spreadTaps,
                    turned,
                    0,
                    turnedRows,
                    into.values(),
                    into.start(row),
                    belowPixels,
                    Begin.ZERO);
        }
    }

    /** Adds up the stretches in their order, whoever computed them. */
    @Override
    void gradient(Workspace workspace, Rows x, GradientUse use) {
        Stretches.gradient(workspace, gradients, length(), offset, BLOCK, use);
    }

    @Override
    int block() {
        return Math.min(BLOCK, length());
    }

    @Override
    void refresh(float[] parameters, int member, int members) {
        if (isFirst) {
            return;
        }
        int places = spec.kernel() * spec.kernel();
        int padded = Gemm.padded(channels);
        int end = Math.min(taps * columns, Stretches.begin(length(), member + 1, members));
        for (int at = Stretches.begin(length(), member, members); at < end; at++) {
            int map = at % columns;
            if (map < spec.maps()) {
                int place = at / columns / channels;
                int channel = at / columns % channels;
                turned[((places - 1 - place) * spec.maps() + map) * padded + channel] = parameters[offset + at];
            }
        }
    }

    @Override
    void load(float[] outside, float[] inside) {
        for (int map = 0; map < spec.maps(); map++) {
            for (int tap = 0; tap < taps; tap++) {
                inside[offset + tap * columns + map] = outside[outside(map, tap)];
            }
            inside[offset + taps * columns + map] = outside[outsideBias.offset() + map];
        }
    }

    @Override
    void store(float[] inside, float[] outside) {
        for (int map = 0; map < spec.maps(); map++) {
            for (int tap = 0; tap < taps; tap++) {
                outside[outside(map, tap)] = inside[offset + tap * columns + map];
            }
            outside[outsideBias.offset() + map] = inside[offset + taps * columns + map];
        }
    }

    private int outside(int map, int tap) {
        int places = spec.kernel() * spec.kernel();
        return outsideWeights.offset() + (map * channels + tap % channels) * places + tap / channels;
    }
}
