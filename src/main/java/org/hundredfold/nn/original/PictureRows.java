package org.hundredfold.nn.original;

import static org.hundredfold.nn.original.FusedNetwork.BLOCK;

/** Pictures as the fused update reads them: rows of equal length, each with its products with those just before it. */
final class PictureRows {
    final int width;
    /** {@code [count, width]}. */
    final double[] x;
    /** {@code [count, outputs]}. */
    final double[] targets;
    /** {@code [count, BLOCK - 1]}: the product with the row {@code BLOCK - 1} before first. */
    final double[] products;

    PictureRows(int count, int width, int outputs) {
        this.width = width;
        x = new double[count * width];
        targets = new double[count * outputs];
        products = new double[count * (BLOCK - 1)];
    }
    int count() { return x.length / width; }
    int inputs;

    /** Index of the first product of a row with {@code before} rows before it in its block. */
    int product(int row, int before) {
        return (row + 1) * (BLOCK - 1) - before;
    }

    void multiply(int count) {
        for (int row = 0; row < count; row++) {
            for (int d = 1; d < BLOCK && d <= row; d++) {
                double sum = 0;
                for (int i = 0; i < width; i++) {
                    sum += x[row * width + i] * x[(row - d) * width + i];
                }
                products[(row + 1) * (BLOCK - 1) - d] = sum;
            }
        }
    }
}
