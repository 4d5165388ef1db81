package org.hundredfold.nn;

/**
 * A layer in training: where its parameters lie and its buffers for the rows of a batch, allocated once. Threads work on
 * different rows or on different parameters at the same time.
 *
 * <p>Inside the engine channels and units lie in neighbouring lanes, filled up with zeros, which stay zero.
 */
abstract class WorkingLayer {
    /** How the values that come in lie in a row. */
    final Layout below;
    /** How those that go out do. */
    final Layout layout;
    /** What went out in the latest forward pass, each row ending in the constant 1. */
    final Rows output;
    /** Derivative of the loss by what went out; {@link #derive} makes it that by the sums. Its borders are not used. */
    final Rows delta;
    /** Of its parameters among the engine's. */
    final int offset;

    WorkingLayer(Layout below, Layout layout, int offset, int capacity) {
        this.below = below;
        this.layout = layout;
        this.offset = offset;
        output = Rows.of(capacity, layout.length());
        delta = Rows.of(capacity, layout.length());
        for (int row = 0; row < capacity; row++) {
            output.values()[output.start(row) + layout.length()] = 1;
        }
    }

    /** Values that the parameters take among the engine's. */
    abstract int length();

    /** Outputs of the rows {@code from} to {@code to} for their inputs {@code x}. */
    abstract void forward(Workspace workspace, float[] parameters, Rows x, int from, int to, Pass pass);

    /** Turns the derivative by the outputs of the rows {@code from} to {@code to} into that by the sums. */
    abstract void derive(int from, int to);

    /** Puts the sums of a row of maps through the function, line by line; border and lanes without a channel stay 0. */
    final void activate(Activation activation, int row) {
        int line = layout.shape().width() * layout.pixel();
        for (int y = 0; y < layout.shape().height(); y++) {
            int from = output.start(row) + layout.index(0, y, 0);
            Elementwise.activate(activation, output.values(), from, from + line);
        }
        Elementwise.clearLanes(activation, output.values(), output.start(row), layout);
    }

    /** As {@link #derive} does for maps, line by line: outputs may have a border, derivatives have none. */
    final void derive(Activation activation, int from, int to) {
        int line = layout.shape().width() * layout.pixel();
        for (int row = from; row < to; row++) {
            for (int y = 0; y < layout.shape().height(); y++) {
                Elementwise.multiplyByDerivative(
                        activation,
                        output.values(),
                        output.start(row) + layout.index(0, y, 0),
                        delta.values(),
                        delta.start(row) + y * line,
                        line);
            }
        }
    }

    /**
     * The derivative by the inputs {@code x} of the rows {@code from} to {@code to}, into the layer below; without borders.
     * Of layers that {@link #prepareBack} one row at a time, after that.
     */
    abstract void inputGradient(Workspace workspace, Rows x, Rows into, int from, int to);

    /** Leaves in the workspace what {@link #addGradient} and {@link #inputGradient} of a row both work with. */
    void prepareBack(Workspace workspace, float[] parameters, Rows x, int row) {}

    /**
     * Adds a row just prepared to the gradient of its stretch of the batch, while it is in the cache. Layers that multiply whole
     * batches leave all to {@link #gradient}.
     *
     * @param first whether the stretch begins with it
     */
    void addGradient(Workspace workspace, Rows x, int row, int stretch, boolean first) {}

    /** The gradient by the worker's share of the parameters over all rows, block by block, each handed on at once. */
    void gradient(Workspace workspace, Rows x, GradientUse use) {}

    /** Values that a block of the gradient takes. */
    int block() {
        return 0;
    }

    /** Brings a worker's share of the changed parameters to where the way back reads them. */
    void refresh(float[] parameters, int member, int members) {}

    /** Copies the parameters from their flat order in {@link NetworkParameters} to the engine's. */
    void load(float[] outside, float[] inside) {}

    /** Copies parameters, or their gradient, from the engine's order to that of {@link NetworkParameters}. */
    void store(float[] inside, float[] outside) {}

    /** Copies the latest outputs of {@code count} rows from {@code from} on, plane by plane, to {@code target} from row {@code into} on. */
    final void storeOutputs(int from, int count, float[] target, int into) {
        Shape shape = layout.shape();
        int at = into * shape.size();
        for (int i = 0; i < count; i++) {
            int row = output.start(from + i);
            for (int channel = 0; channel < shape.channels(); channel++) {
                for (int y = 0; y < shape.height(); y++) {
                    for (int x = 0; x < shape.width(); x++) {
                        target[at++] = output.values()[row + layout.index(channel, y, x)];
                    }
                }
            }
        }
    }
}
