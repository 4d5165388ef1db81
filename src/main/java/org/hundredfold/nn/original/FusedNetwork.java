package org.hundredfold.nn.original;

import java.util.Arrays;

/**
 * The original network with its update fused, in double precision. Pictures are learned one after the other, but read
 * in blocks: one pass over the hidden weights adds the updates of the block before and takes the weighted sums of all
 * pictures of the next one. Within a block, the sums of a picture lack the updates of those before it. Since an update
 * is {@code hidden[j, i] += slope_j x_i}, that is {@code slope_j (x . x')} for a later picture {@code x'}: the products
 * {@code x . x'} are all that is needed to make up for it.
 */
abstract class FusedNetwork {
    /** Pictures per pass over the hidden weights. */
    static final int BLOCK = 4;

    private static final boolean VECTORS =
            ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

    final int units;
    final int outputs;
    final double rate;
    /** Inputs and units, filled up to whole vectors; what is filled up stays without effect. */
    final int width;

    final int padded;
    /** {@code [units, width]}, one row more if the units are odd. */
    final double[] hidden;
    /** {@code [outputs, padded]}. */
    final double[] output;
    /** {@code [BLOCK, padded]}: weighted sums of the block's pictures, as the latest pass left them. */
    final double[] sums;
    /** {@code [BLOCK, padded]}: what each picture adds to the hidden weights, per unit of its inputs. */
    final double[] slopes;
    /** {@code [padded]}: outputs of the hidden units. */
    final double[] h;
    /** {@code [padded]}: 1 for a unit, 0 for what is filled up. */
    final double[] live;
    /** The first {@code outputs} values: the answers to the latest picture. */
    final double[] answers;

    /** @param lanes doubles per vector */
    FusedNetwork(OriginalWeights start, double rate, int lanes) {
        this(start.hidden(), start.output(), start.units(), 1, rate, lanes);
    }

    FusedNetwork(double[] hidden, double[] output, int units, int outputs, double rate, int lanes) {
        this.units = units;
        this.outputs = outputs;
        this.rate = rate;
        int inputs = hidden.length / units;
        width = roundUp(inputs, lanes);
        padded = roundUp(units, Math.max(2, lanes));
        this.hidden = copyRows(hidden, inputs, new double[roundUp(units, 2) * width], width);
        this.output = copyRows(output, units, new double[outputs * padded], padded);
        sums = new double[BLOCK * padded];
        slopes = new double[BLOCK * padded];
        h = new double[padded];
        live = new double[padded];
        Arrays.fill(live, 0, units, 1);
        answers = new double[outputs + lanes];
    }

    static int roundUp(int value, int step) {
        return (value + step - 1) / step * step;
    }

    static double[] copyRows(double[] from, int length, double[] to, int stride) {
        for (int row = 0; row < from.length / length; row++) {
            System.arraycopy(from, row * length, to, row * stride, length);
        }
        return to;
    }

    /**
     * Adds what the {@link #BLOCK} pictures from {@code learned} on brought to the hidden weights, then takes the
     * weighted sums of those from {@code next} on; both are indices into {@code x}, whose rows are {@code width} long.
     */
    abstract void pass(double[] x, int learned, int next);

    /**
     * Learns from one picture of the block.
     *
     * @param m its place in the block
     * @param products from {@code product} on: those with the pictures before it in the block, the first one first
     * @param targets from {@code target} on: one per output
     */
    abstract void learn(int m, double[] products, int product, double[] targets, int target);
}
