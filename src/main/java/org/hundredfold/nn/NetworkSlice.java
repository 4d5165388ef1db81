package org.hundredfold.nn;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;

/** One worker's share of a batch on its way forward through the network and back. All buffers are allocated once. */
final class NetworkSlice {
    private final int inputs;
    private final List<DenseLayer> layers = new ArrayList<>();
    private final OutputLoss outputLoss;
    private final NativeFloats nativeInputs;
    private final FloatPointer inputsPointer;
    private final float[] staging;
    private final int[] labels;
    private final int[] answers;

    /** Gradient of this slice's part of the mean loss, laid out as the parameters. */
    final NativeFloats gradient;

    /** Rows of the latest training pass; without any, {@link #gradient} counts for nothing. */
    private int rows;

    private double loss;
    private int wrong;

    /** @param capacity the most rows that a pass can take */
    NetworkSlice(NetworkSpec network, int capacity, float[] parameters, NativeFloats mirror) {
        inputs = network.inputs();
        gradient = new NativeFloats(network.parameterCount());
        for (int i = 0; i < network.layers().size(); i++) {
            layers.add(new DenseLayer(network, i, capacity, parameters, mirror, gradient));
        }
        outputLoss = new OutputLoss(network);
        nativeInputs = new NativeFloats(capacity * inputs);
        inputsPointer = nativeInputs.at(0);
        staging = new float[capacity * inputs];
        labels = new int[capacity];
        answers = new int[capacity];
    }

    /** Forward pass, loss and backpropagation for rows {@code from} to {@code to} of the batch. */
    void train(Batch batch, int from, int to) {
        rows = to - from;
        forward(batch, from, to);
        if (rows > 0) {
            backward();
        }
    }

    /** Forward pass and loss for rows {@code from} to {@code to}. */
    void forward(Batch batch, int from, int to) {
        int count = to - from;
        read(batch, from, count);
        for (int i = 0; i < layers.size() && count > 0; i++) {
            layers.get(i).forward(count, inputOf(i));
        }
        DenseLayer last = layers.get(layers.size() - 1);
        loss = outputLoss.of(last.a, labels, count, answers, 1f / batch.size(), last.delta);
        wrong = 0;
        for (int r = 0; r < count; r++) {
            wrong += answers[r] == labels[r] ? 0 : 1;
        }
    }

    private void backward() {
        for (int i = layers.size() - 1; i >= 0; i--) {
            layers.get(i).backward(rows, inputOf(i));
            if (i > 0) {
                layers.get(i).backwardInto(rows, layers.get(i - 1));
            }
        }
    }

    private void read(Batch batch, int from, int count) {
        for (int r = 0; r < count; r++) {
            batch.readInputs(from + r, staging, r * inputs);
            labels[r] = batch.label(from + r);
        }
        nativeInputs.write(0, staging, 0, count * inputs);
    }

    private FloatPointer inputOf(int layer) {
        return layer == 0 ? inputsPointer : layers.get(layer - 1).output;
    }

    int capacity() {
        return labels.length;
    }

    boolean hasGradient() {
        return rows > 0;
    }

    /** Sum over the rows of the latest pass. */
    double loss() {
        return loss;
    }

    /** Rows of the latest pass whose answer is not the true class. */
    int wrong() {
        return wrong;
    }

    /** The answer for a row of the latest pass. */
    int answer(int row) {
        return answers[row];
    }
}
