package org.hundredfold.nn.original;

import java.util.Arrays;
import org.hundredfold.nn.Backend;

/**
 * The original network with its update fused, in double precision. Pictures are learned one after the other, but read
 * in blocks: one pass over the hidden weights adds what the block before has brought and forms the weighted sums of the
 * whole next block. These sums lack the updates within the block; since one of them is
 * {@code hidden[j, i] += slope_j x_i}, it adds {@code slope_j (x . x')} to unit j's sum for a later picture {@code x'}.
 */
abstract class FusedNetwork {
    /** Pictures per pass over the hidden weights. */
    static final int BLOCK = 4;

    private static final boolean VECTORS = Backend.hasVectors();

    /** Pictures, {@code inputs} values each. */
    final double[] x;

    final int inputs;
    final int units;
    final int outputs;
    final double rate;
    /** Units that a pass works on at a time. */
    private final int step;
    /** Units, filled up; those that were filled in have no effect. */
    final int height;
    /** {@code [inputs, height]}: units side by side, so that no sum runs across a vector. */
    final double[] hidden;
    /** {@code [outputs, height]}. */
    final double[] output;
    /** {@code [BLOCK]}: where in {@link #x} the pictures begin that are being learned. */
    private int[] block = new int[BLOCK];
    /** {@code [BLOCK]}: the pictures of the coming block, likewise. */
    private int[] coming = new int[BLOCK];
    /** {@code [BLOCK, BLOCK]}: {@code x . x'} of each picture of the block and those before it. */
    final double[] products = new double[BLOCK * BLOCK];
    /** {@code [BLOCK, height]}: weighted sums of the hidden units, without the updates within the block. */
    final double[] sums;
    /** {@code [BLOCK, height]}: what the hidden weights have yet to gain, per unit of input; 0 if not yet learned. */
    final double[] slopes;
    /** {@code [height]}: outputs of the hidden units. */
    final double[] h;
    /** {@code [height]}: 1 for a unit, 0 for what was filled in. */
    final double[] live;
    /** {@code [outputs]}: the answer to the latest picture. */
    final double[] answers;

    /**
     * @param hidden {@code [units, inputs]}
     * @param output {@code [outputs, units]}
     * @param step units that a pass works on at a time
     */
    FusedNetwork(double[] x, double[] hidden, double[] output, int units, double rate, int step) {
        this.x = x;
        this.units = units;
        this.rate = rate;
        this.step = step;
        inputs = hidden.length / units;
        outputs = output.length / units;
        height = (units + step - 1) / step * step;
        this.hidden = new double[inputs * height];
        this.output = new double[outputs * height];
        sums = new double[BLOCK * height];
        slopes = new double[BLOCK * height];
        h = new double[height];
        live = new double[height];
        answers = new double[outputs];
        Arrays.fill(live, 0, units, 1);
        for (int j = 0; j < units; j++) {
            for (int i = 0; i < inputs; i++) {
                this.hidden[i * height + j] = hidden[j * inputs + i];
            }
        }
        for (int k = 0; k < outputs; k++) {
            System.arraycopy(output, k * units, this.output, k * height, units);
        }
    }

    /** @param x pictures; those of a block must stay there until the next {@link #advance} */
    static FusedNetwork of(double[] x, double[] hidden, double[] output, int units, double rate) {
        return VECTORS
                ? new SimdNetwork(x, hidden, output, units, rate)
                : new PlainNetwork(x, hidden, output, units, rate);
    }

    /** Makes the picture that begins at {@code x[from]} the one with index m of the coming block. */
    final void place(int m, int from) {
        coming[m] = from;
    }

    /** Makes the coming block the one to be learned; its {@link #products} are the caller's to set. */
    final void advance() {
        for (int j = 0; j < units; j += step) {
            pass(j, block, coming);
        }
        Arrays.fill(slopes, 0);
        int[] learned = block;
        block = coming;
        coming = learned;
    }

    /** Adds what the learned block has brought to the weights of the units from j on, then forms their next sums. */
    abstract void pass(int j, int[] learned, int[] next);

    /** {@code x . x'} for the pictures that begin at a and b. */
    abstract double product(int a, int b);

    /** Learns from picture m of the block, those before it being learned; {@code targets[from ...]}: one per output. */
    abstract void learn(int m, double[] targets, int from);

    /** The hidden weights as they are now, {@code [units, inputs]}. */
    final double[] hidden() {
        double[] weights = new double[units * inputs];
        for (int j = 0; j < units; j++) {
            for (int i = 0; i < inputs; i++) {
                double w = hidden[i * height + j];
                for (int m = 0; m < BLOCK; m++) {
                    w += slopes[m * height + j] * x[block[m] + i];
                }
                weights[j * inputs + i] = w;
            }
        }
        return weights;
    }

    /** The output weights as they are now, {@code [outputs, units]}. */
    final double[] output() {
        double[] weights = new double[outputs * units];
        for (int k = 0; k < outputs; k++) {
            System.arraycopy(output, k * height, weights, k * units, units);
        }
        return weights;
    }
}
