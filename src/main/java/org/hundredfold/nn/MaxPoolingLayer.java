package org.hundredfold.nn;

import java.util.Arrays;

/** Max-pooling by itself, where it does not follow a convolution at once. */
final class MaxPoolingLayer extends WorkingLayer {
    /** For pictures, whose few channels fill no vector. */
    private static final Tiles PLAIN = new PlainTiles();

    private final int size;
    private final int[] window;
    private final int[] deltaWindow;
    private final Layout deltaBelow;
    private final Rows which;

    MaxPoolingLayer(NetworkSpec network, int index, Layout below, Layout out, int offset, int capacity) {
        super(below, out, offset, capacity);
        size = ((MaxPooling) network.layers().get(index)).size();
        deltaBelow = below.borderless();
        window = below.window(size);
        deltaWindow = deltaBelow.window(size);
        which = Rows.of(capacity, layout.length());
    }

    @Override
    int length() {
        return 0;
    }

    @Override
    void forward(Workspace workspace, float[] parameters, Rows x, int from, int to, Pass pass) {
        Shape shape = layout.shape();
        Tiles tiles = layout.pixel() % Gemm.WIDTH == 0 ? workspace.tiles : PLAIN;
        for (int row = from; row < to; row++) {
            for (int line = 0; line < shape.height(); line++) {
                int into = layout.index(0, line, 0);
                tiles.largest(
                        shape.width(),
                        layout.pixel(),
                        x.values(),
                        x.start(row) + below.index(0, line * size, 0),
                        size * below.pixel(),
                        window,
                        output.values(),
                        output.start(row) + into,
                        which.values(),
                        which.start(row) + into);
            }
        }
    }

    @Override
    void derive(int from, int to) {}

    @Override
    void inputGradient(Workspace workspace, Rows x, Rows into, int from, int to) {
        Shape shape = layout.shape();
        for (int row = from; row < to; row++) {
            Arrays.fill(into.values(), into.start(row), into.start(row) + deltaBelow.length(), 0);
            for (int line = 0; line < shape.height(); line++) {
                workspace.tiles.spread(
                        shape.width(),
                        layout.pixel(),
                        delta.values(),
                        delta.start(row) + line * shape.width() * layout.pixel(),
                        which.values(),
                        which.start(row) + layout.index(0, line, 0),
                        into.values(),
                        into.start(row) + deltaBelow.index(0, line * size, 0),
                        size * deltaBelow.pixel(),
                        deltaWindow);
            }
        }
    }
}
