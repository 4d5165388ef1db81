package org.hundredfold.nn;

import java.util.Arrays;
import org.hundredfold.nn.Tiles.Begin;

/**
 * A convolution in training, together with the max-pooling that follows it if there is one. Inside the engine its weights are
 * {@code [kernel, kernel, channels, maps]}, followed by the biases.
 *
 * <p>It never copies neighbourhoods: rows of its product are pixels and steps the places of the filter. Since every activation
 * function rises, pooling comes before it, which then has fewer values to work on.
 */
final class ConvolutionLayer extends WorkingLayer {
    /** Values of a gradient that are handed on at a time. */
    private static final int BLOCK = 24_576;

    private final ConvolutionGeometry geometry;
    private final ConvolutionBackward backward;
    private final Activation activation;
    private final int channels;
    private final int taps;
    private final int columns;
    private final ParameterTensor outsideWeights;
    private final ParameterTensor outsideBias;
    private final int[] window;
    private final int[] inputPixels;
    private final int[] inputTaps;
    private final int[] weightRows;
    private final int[] outputPixels;
    /** The place in its window that each value came from. */
    private final Rows which;
    /** For each worker the sums of a picture before pooling. */
    private final float[][] sums;
    /** Of each stretch of the batch. */
    private final float[][] gradients;

    /**
     * @param handsBack whether {@link #inputGradient} is asked for
     * @param pooling size of the windows that follow it, 1 if none do
     * @param stretches of the largest batch
     */
    ConvolutionLayer(
            NetworkSpec network,
            int index,
            boolean handsBack,
            int pooling,
            Layout below,
            Layout out,
            int offset,
            int capacity,
            int stretches,
            int workers) {
        this(
                network,
                index,
                handsBack,
                ConvolutionGeometry.of(network, index, pooling, below, out),
                offset,
                capacity,
                stretches,
                workers);
    }

    private ConvolutionLayer(
            NetworkSpec network,
            int index,
            boolean handsBack,
            ConvolutionGeometry geometry,
            int offset,
            int capacity,
            int stretches,
            int workers) {
        super(geometry.below(), geometry.out(), offset, capacity);
        this.geometry = geometry;
        backward = FewPlaces.suits(geometry, handsBack)
                ? new FewPlaces(geometry, workers)
                : new EveryPlace(geometry, handsBack, workers);
        activation = geometry.spec().activation();
        channels = geometry.channels();
        taps = geometry.taps();
        columns = geometry.columns();
        outsideWeights = network.weights(index);
        outsideBias = network.bias(index).orElseThrow();
        window = geometry.full().window(geometry.pooling());
        inputPixels = below.pixels();
        inputTaps = geometry.taps(below, channels);
        weightRows = ConvolutionGeometry.rows(taps + 1, columns);
        outputPixels = geometry.full().pixels();
        which = Rows.of(pools() ? capacity : 0, layout.length());
        sums = new float[pools() ? workers : 0][geometry.full().length()];
        gradients = new float[stretches][length()];
    }

    private boolean pools() {
        return geometry.pooling() > 1;
    }

    @Override
    int length() {
        return (taps + 1) * columns;
    }

    @Override
    void forward(Workspace workspace, float[] parameters, Rows x, int from, int to, Pass pass) {
        for (int row = from; row < to; row++) {
            float[] target = pools() ? sums[workspace.member] : output.values();
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
                    weightRows,
                    target,
                    pools() ? 0 : output.start(row),
                    outputPixels,
                    Begin.BIAS);
            if (pools()) {
                pool(workspace, row);
            }
            activate(activation, row);
        }
    }

    /** Line by line; the border stays 0. */
    private void pool(Workspace workspace, int row) {
        for (int y = 0; y < layout.shape().height(); y++) {
            int line = layout.index(0, y, 0);
            workspace.tiles.largest(
                    layout.shape().width(),
                    columns,
                    sums[workspace.member],
                    geometry.full().index(0, y * geometry.pooling(), 0),
                    geometry.pooling() * columns,
                    window,
                    output.values(),
                    output.start(row) + line,
                    which.values(),
                    which.start(row) + line);
        }
    }

    @Override
    void derive(int from, int to) {
        derive(activation, from, to);
    }

    @Override
    void prepareBack(Workspace workspace, float[] parameters, Rows x, int row) {
        backward.prepare(workspace, delta, which, row);
    }

    @Override
    void addGradient(Workspace workspace, Rows x, int row, int stretch, boolean first) {
        float[] gradient = gradients[stretch];
        int biases = taps * columns;
        if (first) {
            Arrays.fill(gradient, biases, biases + columns, 0);
        }
        workspace.tiles.addUp(layout.shape().area(), columns, delta.values(), delta.start(row), gradient, biases);
        boolean last = (row + 1) % Stretches.LENGTH == 0 || row + 1 == workspace.rows();
        backward.addGradient(workspace, x, row, gradient, first, last);
    }

    @Override
    void inputGradient(Workspace workspace, Rows x, Rows into, int from, int to) {
        for (int row = from; row < to; row++) {
            backward.inputGradient(workspace, into, row);
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

    /** The same share of the parameters that the worker has changed. */
    @Override
    void refresh(float[] parameters, int member, int members) {
        int end = Math.min(taps * columns, Stretches.begin(length(), member + 1, members));
        for (int at = Stretches.begin(length(), member, members); at < end; at += columns - at % columns) {
            int tap = at / columns;
            int mapEnd = Math.min(geometry.spec().maps(), end - tap * columns);
            for (int map = at % columns; map < mapEnd; map++) {
                backward.refresh(map, tap / channels, tap % channels, parameters[offset + tap * columns + map]);
            }
        }
    }

    @Override
    void load(float[] outside, float[] inside) {
        for (int map = 0; map < geometry.spec().maps(); map++) {
            for (int tap = 0; tap < taps; tap++) {
                inside[offset + tap * columns + map] = outside[outside(map, tap)];
            }
            inside[offset + taps * columns + map] = outside[outsideBias.offset() + map];
        }
    }

    @Override
    void store(float[] inside, float[] outside) {
        for (int map = 0; map < geometry.spec().maps(); map++) {
            for (int tap = 0; tap < taps; tap++) {
                outside[outside(map, tap)] = inside[offset + tap * columns + map];
            }
            outside[outsideBias.offset() + map] = inside[offset + taps * columns + map];
        }
    }

    private int outside(int map, int tap) {
        int places = geometry.places();
        return outsideWeights.offset() + (map * channels + tap % channels) * places + tap / channels;
    }
}
