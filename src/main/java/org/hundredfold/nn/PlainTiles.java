package org.hundredfold.nn;

import java.util.Arrays;

/** {@link Tiles} by plain loops. */
final class PlainTiles implements Tiles {
    @Override
    public void multiply(
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
            Begin begin) {
        for (int row = 0; row < rows; row++) {
            int into = cStart + cRows[row];
            if (begin == Begin.ZERO) {
                Arrays.fill(c, into, into + columns, 0);
            } else if (begin == Begin.BIAS) {
                System.arraycopy(b, bStart + bSteps[depth], c, into, columns);
            }
            int at = aStart + aRows[row];
            for (int k = 0; k < depth; k++) {
                add(columns, a[at + aSteps[k]], b, bStart + bSteps[k], c, into);
            }
        }
    }

    private static void add(int columns, float factor, float[] b, int from, float[] c, int into) {
        for (int j = 0; j < columns; j++) {
            c[into + j] = Math.fma(factor, b[from + j], c[into + j]);
        }
    }

    @Override
    public void largest(
            int columns, float[] z, int start, int[] offsets, float[] largest, int into, float[] which, int whichInto) {
        for (int j = 0; j < columns; j++) {
            float most = z[start + offsets[0] + j];
            int index = 0;
            for (int q = 1; q < offsets.length; q++) {
                float value = z[start + offsets[q] + j];
                if (value > most) {
                    most = value;
                    index = q;
                }
            }
            largest[into + j] = most;
            which[whichInto + j] = index;
        }
    }

    @Override
    public void spread(
            int columns,
            float[] values,
            int from,
            float[] which,
            int whichFrom,
            float[] target,
            int start,
            int[] offsets) {
        for (int q = 0; q < offsets.length; q++) {
            for (int j = 0; j < columns; j++) {
                target[start + offsets[q] + j] = which[whichFrom + j] == q ? values[from + j] : 0;
            }
        }
    }
}
