package org.hundredfold.nn.original;

import static org.hundredfold.nn.original.FusedNetwork.BLOCK;

import java.util.Arrays;
import java.util.List;
import org.hundredfold.nn.Batch;
import org.hundredfold.nn.Inference;
import org.hundredfold.nn.Learner;
import org.hundredfold.nn.LearnerState;
import org.hundredfold.nn.Loss;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.ParameterTensor;
import org.hundredfold.nn.Predictions;

/**
 * Trains the network of {@link NetworkSpec#original} as the story does: one update after each picture, in double
 * precision, by the fused update; for any number of classes. Not thread-safe: one thread calls.
 */
public final class OriginalDescent implements Learner {
    private final NetworkSpec spec;
    private final double rate;
    private FusedNetwork network;
    private final float[] picture;
    /** {@code [capacity, inputs + 1]}: the constant 1 comes last. */
    private final double[] x;
    /** {@code [capacity, outputs]}. */
    private final double[] targets;

    private double loss;
    private int wrong;

    /** @param capacity the largest number of pictures that {@link #step} is given */
    public OriginalDescent(NetworkParameters start, double rate, int capacity) {
        spec = start.network();
        this.rate = rate;
        picture = new float[spec.inputs()];
        x = new double[capacity * (spec.inputs() + 1)];
        begin(hidden(start), output(start));
        targets = new double[capacity * spec.outputs()];
    }

    private void begin(double[] hidden, double[] output) {
        network = FusedNetwork.of(x, hidden, output, spec.inputsOf(1), rate);
    }

    private static double[] hidden(NetworkParameters start) {
        NetworkSpec spec = start.network();
        int w = spec.weights(0).offset();
        int b = spec.bias(0).orElseThrow().offset();
        int inputs = spec.inputs();
        double[] hidden = new double[spec.inputsOf(1) * (inputs + 1)];
        for (int j = 0; j < spec.inputsOf(1); j++) {
            for (int i = 0; i < inputs; i++) {
                hidden[j * (inputs + 1) + i] = start.values()[w + j * inputs + i];
            }
            hidden[j * (inputs + 1) + inputs] = start.values()[b + j];
        }
        return hidden;
    }

    private static double[] output(NetworkParameters start) {
        ParameterTensor weights = start.network().weights(1);
        return Arrays.copyOfRange(start.doubles(), weights.offset(), weights.offset() + weights.length());
    }

    /** There is but one rate: that of the story. */
    @Override
    public void rate(double factor) {
        if (factor != 1) {
            throw new IllegalArgumentException("The original network learns at one rate, not at " + factor + " of it");
        }
    }

    /** One update after each picture, in the order of the rows. The last block is settled before its rows are written anew. */
    @Override
    public void step(Batch batch) {
        loss = 0;
        wrong = 0;
        for (int row = 0; row < batch.size(); row++) {
            read(batch, row);
        }
        for (int first = 0; first < batch.size(); first += BLOCK) {
            train(batch, first, Math.min(batch.size(), first + BLOCK));
        }
        network.advance();
    }

    private void read(Batch batch, int row) {
        int from = row * (picture.length + 1);
        batch.readInputs(row, picture, 0);
        for (int i = 0; i < picture.length; i++) {
            x[from + i] = picture[i];
        }
        x[from + picture.length] = 1;
        for (int k = 0; k < spec.outputs(); k++) {
            targets[row * spec.outputs() + k] = Loss.target(k, batch.label(row), spec.outputs());
        }
    }

    private void train(Batch batch, int first, int end) {
        for (int row = first; row < end; row++) {
            place(first, row);
        }
        network.advance();
        for (int row = first; row < end; row++) {
            network.learn(row - first, targets, row * spec.outputs());
            score(row, batch.label(row));
        }
    }

    private void place(int first, int row) {
        int m = row - first;
        network.place(m, row * (picture.length + 1));
        for (int before = 0; before < m; before++) {
            network.products[m * BLOCK + before] =
                    network.product(row * (picture.length + 1), (first + before) * (picture.length + 1));
        }
    }

    private void score(int row, int label) {
        for (int k = 0; k < spec.outputs(); k++) {
            double e = targets[row * spec.outputs() + k] - network.answers[k];
            loss += e * e / 2;
        }
        if (mostProbable() != label) {
            wrong++;
        }
    }

    private int mostProbable() {
        double[] answers = network.answers;
        if (answers.length == 1) {
            return answers[0] > 0.5 ? 1 : 0;
        }
        int best = 0;
        for (int k = 1; k < answers.length; k++) {
            best = answers[k] > answers[best] ? k : best;
        }
        return best;
    }

    @Override
    public double loss() {
        return loss;
    }

    @Override
    public int wrong() {
        return wrong;
    }

    @Override
    public Predictions predict(Batch pictures) {
        try (Inference inference = new Inference(parameters(), 1)) {
            return inference.predict(pictures);
        }
    }

    @Override
    public NetworkParameters parameters() {
        float[] values = new float[spec.parameterCount()];
        double[] hidden = network.hidden();
        double[] output = network.output();
        int b = spec.bias(0).orElseThrow().offset();
        for (int j = 0; j < network.units; j++) {
            int from = j * (picture.length + 1);
            for (int i = 0; i < picture.length; i++) {
                values[j * picture.length + i] = (float) hidden[from + i];
            }
            values[b + j] = (float) hidden[from + picture.length];
        }
        for (int i = 0; i < output.length; i++) {
            values[spec.weights(1).offset() + i] = (float) output[i];
        }
        return new NetworkParameters(spec, values);
    }

    /** Hidden and output weights in double precision, {@code [units, inputs + 1]} and {@code [outputs, units]}. */
    @Override
    public LearnerState state() {
        return new LearnerState(List.of(LearnerState.bytes(network.hidden()), LearnerState.bytes(network.output())));
    }

    @Override
    public void resume(LearnerState state) {
        int units = spec.inputsOf(1);
        begin(state.doubles(0, units * (spec.inputs() + 1)), state.doubles(1, spec.outputs() * units));
    }

    /** Each update waits for the one before: there is nothing to share. */
    @Override
    public void use(int workers) {}

    @Override
    public void close() {}
}
