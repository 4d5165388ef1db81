package org.hundredfold.nn;

import java.util.Arrays;

/** Products by plain loops, four rows of {@code b} at a time, which the compiler vectorises. */
final class PlainGemm implements Gemm {
    @Override
    public void multiply(
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
            int cRow) {
        for (int row = 0; row < rows; row++) {
            int into = cStart + row * cRow;
            int at = aStart + row * aRow;
            Arrays.fill(c, into, into + columns, 0);
            int k = 0;
            for (; k + 4 <= depth; k += 4, at += 4 * aStep) {
                float a0 = a[at];
                float a1 = a[at + aStep];
                float a2 = a[at + 2 * aStep];
                float a3 = a[at + 3 * aStep];
                addFour(columns, a0, a1, a2, a3, b, bStart + k * bRow, bRow, c, into);
            }
            for (; k < depth; k++, at += aStep) {
                addOne(columns, a[at], b, bStart + k * bRow, c, into);
            }
        }
    }

    private static void addFour(
            int columns, float a0, float a1, float a2, float a3, float[] b, int b0, int bRow, float[] c, int into) {
        int b1 = b0 + bRow;
        int b2 = b1 + bRow;
        int b3 = b2 + bRow;
        for (int j = 0; j < columns; j++) {
            float sum = Math.fma(a0, b[b0 + j], c[into + j]);
            sum = Math.fma(a1, b[b1 + j], sum);
            sum = Math.fma(a2, b[b2 + j], sum);
            c[into + j] = Math.fma(a3, b[b3 + j], sum);
        }
    }

    private static void addOne(int columns, float factor, float[] b, int from, float[] c, int into) {
        for (int j = 0; j < columns; j++) {
            c[into + j] = Math.fma(factor, b[from + j], c[into + j]);
        }
    }
}
