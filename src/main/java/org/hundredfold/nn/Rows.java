package org.hundredfold.nn;

/**
 * A matrix with room at the end of each row: for the constant 1 whose weights are the next layer's biases, and up to a
 * whole number of vectors.
 *
 * @param values row-major
 * @param stride distance between two rows
 */
record Rows(float[] values, int stride) {
    /** Room for {@code rows} rows of {@code columns} values and a constant. */
    static Rows of(int rows, int columns) {
        int stride = Gemm.padded(columns + 1);
        return new Rows(new float[Math.multiplyExact(rows, stride)], stride);
    }

    /** Index of a row's first value. */
    int start(int row) {
        return row * stride;
    }
}
