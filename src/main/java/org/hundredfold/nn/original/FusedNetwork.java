package org.hundredfold.nn.original;

import java.util.Arrays;

/**
 * The original network with its update fused, in double precision. Pictures are learned one after the other, but taken
 * in blocks: one pass over the hidden weights adds what the block before has brought and forms the weighted sums of the
 * whole next block. These sums lack the updates within the block; since one of them is
 * {@code hidden[j, i] += slope_j x_i}, it adds {@code slope_j (x . x')} to unit j's sum for a later picture {@code x'}.
 *
 * <p>Inputs lie in vectors of {@code lanes} values, the last one filled up with zeros; units are filled up likewise.
 */
abstract class FusedNetwork {
    /** Pictures per pass over the hidden weights. */
    static final int BLOCK = 4;

    private static final boolean VECTORS =
            ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

    private final int inputs;
    private final int lanes;
    final int units;
    final int outputs;
    final double rate;
    /** Inputs, filled up. */
    final int width;
    /** Units, filled up. */
    final int height;
    /** {@code [units / 2, width / lanes, 2, lanes]}: two units side by side. */
    final double[] hidden;
    /** {@code [outputs, height]}. */
    final double[] output;
    /** {@code [width / lanes, BLOCK, lanes]}: the pictures that are being learned. */
    double[] block;
    /** The block to come, likewise. */
    double[] coming;
    /** {@code [BLOCK, BLOCK]}: {@code x . x'} of each picture of the block and those before it. */
    final double[] products = new double[BLOCK * BLOCK];
    /** {@code [BLOCK, height]}: weighted sums of the hidden units, without the updates within the block. */
    final double[] sums;
    /** {@code [BLOCK, height]}: what the hidden weights have yet to gain, per unit of input; 0 if not yet learned. */
    final double[] slopes;
    /** {@code [height]}: outputs of the hidden units. */
    final double[] h;
    /** {@code [height]}: 1 for a unit, 0 for what is filled up. */
    final double[] live;
    /** {@code [outputs]}: the answer to the latest picture. */
    final double[] answers;

    FusedNetwork(double[] hidden, double[] output, int units, double rate, int lanes) {
        inputs = hidden.length / units;
        this.lanes = lanes;
        this.units = units;
        this.rate = rate;
        outputs = output.length / units;
        width = roundUp(inputs, lanes);
        height = roundUp(units, Math.max(2, lanes));
        this.hidden = new double[roundUp(units, 2) * width];
        this.output = new double[outputs * height];
        block = new double[BLOCK * width];
        coming = new double[BLOCK * width];
        sums = new double[BLOCK * height];
        slopes = new double[BLOCK * height];
        h = new double[height];
        live = new double[height];
        answers = new double[outputs];
        Arrays.fill(live, 0, units, 1);
        for (int j = 0; j < units; j++) {
            for (int i = 0; i < inputs; i++) {
                this.hidden[weight(j, i)] = hidden[j * inputs + i];
            }
        }
        for (int k = 0; k < outputs; k++) {
            System.arraycopy(output, k * units, this.output, k * height, units);
        }
    }

    /**
     * @param hidden {@code [units, inputs]}
     * @param output {@code [outputs, units]}
     */
    static FusedNetwork of(double[] hidden, double[] output, int units, double rate) {
        return VECTORS ? new SimdNetwork(hidden, output, units, rate) : new PlainNetwork(hidden, output, units, rate);
    }

    private static int roundUp(int value, int step) {
        return (value + step - 1) / step * step;
    }

    private int weight(int unit, int input) {
        return unit / 2 * 2 * width + interleaved(input, unit % 2, 2);
    }

    /** Index of a value in row {@code row} of {@code rows} that lie side by side. */
    final int interleaved(int input, int row, int rows) {
        return (input / lanes * rows + row) * lanes + input % lanes;
    }

    /** Copies the picture {@code x[from ...]} to place m of the coming block. */
    abstract void take(int m, double[] x, int from);

    /** Makes the coming block the one to be learned. */
    final void advance() {
        multiply();
        pass();
        Arrays.fill(slopes, 0);
        double[] learned = block;
        block = coming;
        coming = learned;
    }

    /** Forms the products of the coming block. */
    abstract void multiply();

    /** Adds what the block has brought to the hidden weights, then forms the sums of the coming block. */
    abstract void pass();

    /** Learns from picture m of the block, those before it being learned; {@code targets[from ...]}: one per output. */
    abstract void learn(int m, double[] targets, int from);

    /** The hidden weights as they are now, {@code [units, inputs]}. */
    final double[] hidden() {
        double[] weights = new double[units * inputs];
        for (int j = 0; j < units; j++) {
            for (int i = 0; i < inputs; i++) {
                double w = hidden[weight(j, i)];
                for (int m = 0; m < BLOCK; m++) {
                    w += slopes[m * height + j] * block[interleaved(i, m, BLOCK)];
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

    final int inputs() {
        return inputs;
    }
}
