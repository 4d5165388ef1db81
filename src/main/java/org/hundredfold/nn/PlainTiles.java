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
            int windows,
            int columns,
            float[] z,
            int start,
            int step,
            int[] window,
            float[] largest,
            int into,
            float[] which,
            int whichInto) {
        for (int i = 0; i < windows; i++) {
            for (int j = 0; j < columns; j++) {
                int at = start + i * step + j;
                float most = z[at + window[0]];
                int index = 0;
                for (int q = 1; q < window.length; q++) {
                    float value = z[at + window[q]];
                    if (value > most) {
                        most = value;
                        index = q;
                    }
                }
                largest[into + i * columns + j] = most;
                which[whichInto + i * columns + j] = index;
            }
        }
    }

    @Override
    public void spread(
            int windows,
            int columns,
            float[] values,
            int from,
            float[] which,
            int whichFrom,
            float[] target,
            int start,
            int step,
            int[] window) {
        for (int i = 0; i < windows; i++) {
            for (int q = 0; q < window.length; q++) {
                for (int j = 0; j < columns; j++) {
                    int at = i * columns + j;
                    target[start + i * step + window[q] + j] = which[whichFrom + at] == q ? values[from + at] : 0;
                }
            }
        }
    }

    @Override
    public void addUp(int rows, int columns, float[] values, int from, float[] sum, int into) {
        for (int row = 0; row < rows; row++) {
            for (int j = 0; j < columns; j++) {
                sum[into + j] += values[from + row * columns + j];
            }
        }
    }

    @Override
    public void filterGradient(
            int[] places,
            float[] values,
            int first,
            int count,
            float[] x,
            int xStart,
            int[] taps,
            int channels,
            float[] gradient,
            int into) {
        for (int i = first; i < first + count; i++) {
            for (int tap = 0; tap < TAPS; tap++) {
                add(channels, values[i], x, xStart + places[i] + taps[tap], gradient, into + tap * channels);
            }
        }
    }

    @Override
    public void inputDerivative(
            int[] places,
            float[] values,
            int first,
            int count,
            float[] filters,
            int filter,
            int[] taps,
            int channels,
            float[] target) {
        for (int i = first; i < first + count; i++) {
            for (int tap = 0; tap < TAPS; tap++) {
                add(channels, values[i], filters, filter + tap * channels, target, places[i] + taps[tap]);
            }
        }
    }
}
