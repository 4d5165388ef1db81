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
     * The largest of each window's values and which it was.
     *
     * @param columns values that lie side by side, each with a window of its own; a multiple of {@link Gemm#WIDTH}
     * @param z from {@code start} on, the window's places at {@code offsets}
     * @param largest receives {@code columns} values from {@code into} on
     * @param which receives the index in {@code offsets} from {@code whichInto} on, the first of equals
     */
    void largest(
            int columns, float[] z, int start, int[] offsets, float[] largest, int into, float[] which, int whichInto);

    /** The way back of {@link #largest}: each value goes to the place that it came from, 0 to the others of its window. */
    void spread(
            int columns,
            float[] values,
            int from,
            float[] which,
            int whichFrom,
            float[] target,
            int start,
            int[] offsets);
}
