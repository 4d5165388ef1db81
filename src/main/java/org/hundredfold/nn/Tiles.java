package org.hundredfold.nn;

/**
 * Products of matrices whose values lie anywhere: what a convolution needs on its way forward and back, without copying
 * neighbourhoods together first. Every value of a product is one chain of fused multiply-adds over the depth, whatever the
 * lanes and tiles: the same numbers give the same bits with every implementation and on every machine. Shared by threads.
 */
interface Tiles {
    static Tiles fastest() {
        return Backend.hasVectors() ? new SimdTiles() : new PlainTiles();
    }

    /** What a product begins with. */
    enum Begin {
        ZERO,
        /** The values that {@code c} holds. */
        SUM,
        /** For each row the same values, those of {@code b} after its last row. */
        BIAS
    }

    /**
     * {@code c [rows, columns] = begin + a [rows, depth] * b [depth, columns]} with
     * {@code a[i, k] = a[aStart + aRows[i] + aSteps[k]]}, {@code b[k, j] = b[bStart + bSteps[k] + j]} and
     * {@code c[i, j] = c[cStart + cRows[i] + j]}.
     *
     * @param columns a multiple of {@link Gemm#WIDTH}
     * @param bSteps one more than {@code depth} where the product begins with a bias
     */
    void multiply(
            int rows,
            int columns,
            int depth,
            float[] a,
            int aStart,
            int[] aRows,
            int[] aSteps,
            float[] b,
            int bStart,
            int[] bSteps,
            float[] c,
            int cStart,
            int[] cRows,
            Begin begin);

    /**
     * The largest value of each window and which it was, for a line of windows side by side.
     *
     * @param columns values at each place, each with a window of its own; a multiple of {@link Gemm#WIDTH}
     * @param z the first window begins at {@code start}, the next ones {@code step} further each
     * @param window from a window's beginning to each of its places
     * @param largest receives the values from {@code into} on
     * @param which receives from {@code whichInto} on the index in {@code window}, the first of equals
     */
    void largest(
            int windows,
            int columns,
            float[] z,
            int start,
            int step,
            int[] window,
            float[] largest,
            int into,
            float[] which,
            int whichInto);

    /** The way back of {@link #largest}: each value goes to the place that it came from, 0 to the others of its window. */
    void spread(
            int windows,
            int columns,
            float[] values,
            int from,
            float[] which,
            int whichFrom,
            float[] target,
            int start,
            int step,
            int[] window);

    /** {@code sum [columns] += } so many rows of values, one after the other. */
    void addUp(int rows, int columns, float[] values, int from, float[] sum, int into);

    /** Places of a filter that {@link #filterGradient} and {@link #inputDerivative} are made for. */
    int TAPS = 9;

    /**
     * Gradient of one filter where few places have a derivative: {@code gradient[tap, channel] += values[i] * x[places[i] +
     * taps[tap] + channel]}, one {@code i} after the other.
     *
     * @param first of {@code count} places and their values
     * @param x from {@code xStart} on
     * @param taps {@value #TAPS} of them, from a place to those under the filter
     * @param channels a multiple of {@link Gemm#WIDTH}
     * @param gradient from {@code into} on
     */
    void filterGradient(
            int[] places,
            float[] values,
            int first,
            int count,
            float[] x,
            int xStart,
            int[] taps,
            int channels,
            float[] gradient,
            int into);

    /**
     * The derivative by the inputs that one filter gives: {@code target[places[i] + taps[tap] + channel] += values[i] *
     * filter[tap, channel]}, one {@code i} after the other; the rest as for {@link #filterGradient}.
     */
    void inputDerivative(
            int[] places,
            float[] values,
            int first,
            int count,
            float[] filters,
            int filter,
            int[] taps,
            int channels,
            float[] target);
}
