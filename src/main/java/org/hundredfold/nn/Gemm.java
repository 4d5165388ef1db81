package org.hundredfold.nn;

/**
 * Matrix products on plain arrays. Every value of a product is one chain of fused multiply-adds over the depth, from its
 * first to its last, whatever the lanes, tiles and blocks: the same matrices give the same bits with every
 * implementation and on every machine. Each thread needs one of its own.
 */
interface Gemm {
    /** Columns come in multiples of this, which every vector length divides; see {@link #padded}. */
    int WIDTH = 16;

    /** Rows that are multiplied together: whoever shares rows out gives whole multiples. */
    int TILE_ROWS = 6;

    /** The fastest that this Java offers: explicit vectors where the Vector API's module was asked for at its start. */
    static Gemm fastest() {
        return Backend.hasVectors() ? new SimdGemm() : new PlainGemm();
    }

    /** So many columns that there are at least {@code columns}. */
    static int padded(int columns) {
        return (columns + WIDTH - 1) / WIDTH * WIDTH;
    }

    /**
     * {@code c [rows, columns] = a [rows, depth] * b [depth, columns]}. A matrix is an array, the index of its first value
     * and the distance between two rows; {@code a} may be a transposed view.
     *
     * @param columns a multiple of {@link #WIDTH}
     * @param aRow distance between two rows of {@code a}
     * @param aStep distance between two values of a row of {@code a}
     */
    void multiply(
            int rows,
            int columns,
            int depth,
            float[] a,
            int aStart,
            int aRow,
            int aStep,
            float[] b,
            int bStart,
            int bRow,
            float[] c,
            int cStart,
            int cRow);
}
