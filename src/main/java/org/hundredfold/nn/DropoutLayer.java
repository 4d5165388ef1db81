package org.hundredfold.nn;

import java.util.Arrays;

/** Dropout: what is dropped is drawn anew from the seed, the step and the row, so it does not depend on who works on the row. */
final class DropoutLayer extends WorkingLayer {
    private final double rate;
    private final int index;
    private final Layout deltaBelow;
    /** What each value was multiplied by. */
    private final Rows factors;

    DropoutLayer(NetworkSpec network, int index, Layout below, Layout out, int offset, int capacity) {
        super(below, out, offset, capacity);
        this.index = index;
        rate = ((Dropout) network.layers().get(index)).rate();
        deltaBelow = below.borderless();
        factors = Rows.of(capacity, deltaBelow.length());
    }

    @Override
    int length() {
        return 0;
    }

    @Override
    void forward(Workspace workspace, float[] parameters, Rows x, int from, int to, Pass pass) {
        Shape shape = layout.shape();
        int line = shape.width() * layout.pixel();
        for (int row = from; row < to; row++) {
            draw(pass, row);
            for (int y = 0; y < shape.height(); y++) {
                int source = x.start(row) + below.index(0, y, 0);
                int target = output.start(row) + layout.index(0, y, 0);
                multiply(line, x.values(), source, factors.start(row) + y * line, output.values(), target);
            }
        }
    }

    private void draw(Pass pass, int row) {
        int from = factors.start(row);
        if (!pass.learning) {
            Arrays.fill(factors.values(), from, from + deltaBelow.length(), 1);
            return;
        }
        int stepRow = pass.batch.stepRow(row);
        DropoutMask.draw(rate, pass.seed, pass.step, index, stepRow, factors.values(), from, deltaBelow.length());
    }

    private void multiply(int count, float[] from, int source, int factor, float[] into, int target) {
        for (int i = 0; i < count; i++) {
            into[target + i] = from[source + i] * factors.values()[factor + i];
        }
    }

    @Override
    void derive(int from, int to) {}

    @Override
    void inputGradient(Workspace workspace, Rows x, Rows into, int from, int to) {
        for (int row = from; row < to; row++) {
            multiply(
                    deltaBelow.length(),
                    delta.values(),
                    delta.start(row),
                    factors.start(row),
                    into.values(),
                    into.start(row));
        }
    }
}
