package org.hundredfold.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A network at work: its parameters as the engine lays them out and the buffers for a batch, allocated once. Different
 * threads take different rows through it.
 *
 * <p>The layers before the first dense one look at places: they take one picture after the other, each through all of them,
 * so that its values stay in the cache. The dense ones take all rows of a worker together.
 */
final class Network {
    private final NetworkSpec spec;
    private final Layout inputLayout;
    private final Rows inputs;
    private final int[] labels;
    private final int[] answers;
    private final float[] sure;
    private final double[] losses;
    /** Derivative by the inputs once standardised, without a border; no rows before it is asked for. */
    private Rows inputDelta = Rows.of(0, 1);
    /** Layers before the first dense one. */
    private final int front;
    /** The layer at which the way back ends. */
    private final int bottom;

    final List<WorkingLayer> layers = new ArrayList<>();
    final float[] parameters;

    /**
     * @param capacity rows that the buffers take
     * @param batch the most of them that are learned from at once
     * @param fused whether pooling is done together with the convolution before it and the way back ends at the first layer's
     *     parameters; else every layer's outputs are kept, and {@link #slope} can be asked for
     */
    Network(NetworkParameters start, int capacity, int batch, int workers, boolean fused) {
        spec = start.network();
        inputLayout = Layout.into(spec, 0, !fused);
        inputs = Rows.of(capacity, inputLayout.length());
        labels = new int[capacity];
        answers = new int[capacity];
        sure = new float[capacity];
        losses = new double[capacity];
        for (int row = 0; row < capacity; row++) {
            inputs.values()[inputs.start(row) + inputLayout.length()] = 1;
        }
        parameters = new float[new NetworkBuilder(spec, capacity, Stretches.of(batch), workers, fused).build(layers)];
        front = (int) layers.stream()
                .takeWhile(layer -> !(layer instanceof DenseLayer))
                .count();
        bottom = fused
                ? (int) layers.stream().takeWhile(layer -> layer.length() == 0).count()
                : 0;
        load(start.values());
    }

    /** Takes over parameters in the order of {@link NetworkParameters}. */
    void load(float[] values) {
        inside(values, parameters);
        refresh(0, 1);
    }

    /** Copies values from the order of {@link NetworkParameters} to the engine's. */
    void inside(float[] values, float[] inside) {
        layers.forEach(layer -> layer.load(values, inside));
    }

    /** Reads rows of the batch into the buffer's rows from {@code into} on. */
    void read(Workspace workspace, Batch batch, int from, int to, int into) {
        for (int row = from; row < to; row++) {
            int slot = into + row - from;
            if (spec.layers().get(0) instanceof Dense) {
                batch.readInputs(row, inputs.values(), inputs.start(slot));
                standardise(inputs.values(), inputs.start(slot));
            } else {
                batch.readInputs(row, workspace.planes, 0);
                standardise(workspace.planes, 0);
                arrange(workspace.planes, slot);
            }
            labels[slot] = batch.label(row);
        }
    }

    private void standardise(float[] values, int from) {
        if (spec.standardisation().changesNothing()) {
            return;
        }
        int area = spec.input().area();
        for (int channel = 0; channel < spec.input().channels(); channel++) {
            float mean = spec.standardisation().mean(channel);
            float factor = spec.standardisation().factor(channel);
            int end = from + (channel + 1) * area;
            for (int i = from + channel * area; i < end; i++) {
                values[i] = (values[i] - mean) * factor;
            }
        }
    }

    private void arrange(float[] planes, int slot) {
        Shape shape = spec.input();
        int at = 0;
        for (int channel = 0; channel < shape.channels(); channel++) {
            for (int y = 0; y < shape.height(); y++) {
                int to = inputs.start(slot) + inputLayout.index(channel, y, 0);
                for (int x = 0; x < shape.width(); x++) {
                    inputs.values()[to] = planes[at++];
                    to += inputLayout.pixel();
                }
            }
        }
    }

    /** Takes the buffer's rows {@code from} to {@code to} forward through all layers. */
    void forward(Workspace workspace, int from, int to, Pass pass) {
        for (int row = from; row < to; row++) {
            for (int i = 0; i < front; i++) {
                layers.get(i).forward(workspace, parameters, inputOf(i), row, row + 1, pass);
            }
        }
        for (int i = front; i < layers.size(); i++) {
            layers.get(i).forward(workspace, parameters, inputOf(i), from, to, pass);
        }
    }

    /** Loss and answer of the buffer's rows, and the delta of the last layer. */
    void score(OutputLoss loss, int from, int to, float scale) {
        WorkingLayer last = layers.get(layers.size() - 1);
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

    /** Takes the deltas of the buffer's rows back to the first layer with weights; {@code from} begins a stretch where there are some. */
    void backward(Workspace workspace, int from, int to) {
        backward(workspace, layers.size() - 1, from, to, true);
    }

    /**
     * From a layer on whose delta is by its sums already.
     *
     * @param learns whether the gradients by the parameters are wanted
     */
    private void backward(Workspace workspace, int top, int from, int to, boolean learns) {
        for (int i = top; i >= front; i--) {
            if (i < top) {
                layers.get(i).derive(from, to);
            }
            if (handsBack(i)) {
                layers.get(i).inputGradient(workspace, inputOf(i), deltaBelow(i), from, to);
            }
        }
        for (int row = from; row < to; row++) {
            backwardToPlaces(workspace, top, row, learns);
        }
    }

    private void backwardToPlaces(Workspace workspace, int top, int row, boolean learns) {
        int stretch = row / Stretches.LENGTH;
        boolean first = row % Stretches.LENGTH == 0;
        for (int i = Math.min(top, front - 1); i >= bottom; i--) {
            WorkingLayer layer = layers.get(i);
            if (i < top) {
                layer.derive(row, row + 1);
            }
            layer.prepareBack(workspace, parameters, inputOf(i), row);
            if (learns) {
                layer.addGradient(workspace, inputOf(i), row, stretch, first);
            }
            if (handsBack(i)) {
                layer.inputGradient(workspace, inputOf(i), deltaBelow(i), row, row + 1);
            }
        }
    }

    private boolean handsBack(int layer) {
        return layer > bottom || inputDelta.values().length > 0;
    }

    private Rows deltaBelow(int layer) {
        return layer == 0 ? inputDelta : layers.get(layer - 1).delta;
    }

    /** Before {@link #slope} is asked for, while no other thread works here: makes room for what it takes. */
    void prepareSlope() {
        if (inputDelta.values().length == 0) {
            inputDelta = Rows.of(labels.length, inputLayout.borderless().length());
        }
    }

    /**
     * The derivative of a unit's weighted sum by the inputs of each of the buffer's rows, as they come and plane by plane.
     *
     * @param unit as {@link Shape} counts the values of the layer
     * @param target receives {@code [row, input]}, from row {@code from} on
     */
    void slope(Workspace workspace, int layer, int unit, int from, int to, float[] target) {
        WorkingLayer asked = layers.get(layer);
        Layout layout = asked.layout.borderless();
        for (int row = from; row < to; row++) {
            int start = asked.delta.start(row);
            Arrays.fill(asked.delta.values(), start, start + layout.length(), 0);
            asked.delta.values()[start + layout.indexOf(unit)] = 1;
        }
        backward(workspace, layer, from, to, false);
        Layout below = inputLayout.borderless();
        for (int row = from; row < to; row++) {
            for (int i = 0; i < spec.inputs(); i++) {
                target[row * spec.inputs() + i] = inputDelta.values()[inputDelta.start(row) + below.indexOf(i)]
                        * spec.standardisation().factor(i / spec.input().area());
            }
        }
    }

    /** The worker's share of every layer's gradient over the rows of the batch. */
    void gradient(Workspace workspace, GradientUse use) {
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).gradient(workspace, inputOf(i), use);
        }
    }

    /** Brings a worker's share of the changed parameters to where the way back reads them. */
    void refresh(int member, int members) {
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).refresh(parameters, member, members);
        }
    }

    /** Whether some layers' gradients are computed by stretches of the batch. */
    boolean worksByStretches() {
        return front > bottom;
    }

    Rows inputOf(int layer) {
        return layer == 0 ? inputs : layers.get(layer - 1).output;
    }

    int inputs() {
        return spec.inputs();
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
    int block() {
        return layers.stream().mapToInt(WorkingLayer::block).max().orElseThrow();
    }

    /** A copy of values in the engine's order, the parameters or their gradient, in that of {@link NetworkParameters}. */
    NetworkParameters outside(float[] inside) {
        float[] values = new float[spec.parameterCount()];
        layers.forEach(layer -> layer.store(inside, values));
        return new NetworkParameters(spec, values);
    }
}
