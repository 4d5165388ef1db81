package org.hundredfold.nn;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link Tiles} by explicit vectors. 12 sums are kept in registers, as {@link SimdGemm} does: 6 rows by 2 vectors, or 12
 * rows where one vector is left of the columns; 24 where there are registers for them. A tile with fewer rows lets its last row stand for the missing ones: they
 * compute and store the same values.
 */
final class SimdTiles implements Tiles {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int PAIR_ROWS = 6;
    private static final int WIDE_ROWS = 12;
    /** Vectors of 512 bits come with 32 registers, shorter ones with 16. */
    private static final boolean MANY_REGISTERS = SPECIES.vectorBitSize() >= 512;

    private static final int SINGLE_ROWS = 12;

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
        int column = 0;
        for (; column + 2 * LANES <= columns; column += 2 * LANES) {
            int at = bStart + column;
            int into = cStart + column;
            if (MANY_REGISTERS) {
                for (int row = 0; row < rows; row += WIDE_ROWS) {
                    wide(rows - row, depth, a, aStart, aRows, row, aSteps, b, at, bSteps, c, into, cRows, begin);
                }
            } else {
                for (int row = 0; row < rows; row += PAIR_ROWS) {
                    pair(rows - row, depth, a, aStart, aRows, row, aSteps, b, at, bSteps, c, into, cRows, begin);
                }
            }
        }
        if (column < columns) {
            for (int row = 0; row < rows; row += SINGLE_ROWS) {
                single(
                        rows - row,
                        depth,
                        a,
                        aStart,
                        aRows,
                        row,
                        aSteps,
                        b,
                        bStart + column,
                        bSteps,
                        c,
                        cStart + column,
                        cRows,
                        begin);
            }
        }
    }

    /** A tile of two vectors a row. */
    private static void pair(
            int rows,
            int depth,
            float[] a,
            int aStart,
            int[] aRows,
            int first,
            int[] aSteps,
            float[] b,
            int bStart,
            int[] bSteps,
            float[] c,
            int cStart,
            int[] cRows,
            Begin begin) {
        int i0 = first;
        int i1 = first + Math.min(1, rows - 1);
        int i2 = first + Math.min(2, rows - 1);
        int i3 = first + Math.min(3, rows - 1);
        int i4 = first + Math.min(4, rows - 1);
        int i5 = first + Math.min(5, rows - 1);
        int a0 = aStart + aRows[i0];
        int a1 = aStart + aRows[i1];
        int a2 = aStart + aRows[i2];
        int a3 = aStart + aRows[i3];
        int a4 = aStart + aRows[i4];
        int a5 = aStart + aRows[i5];
        int c0 = cStart + cRows[i0];
        int c1 = cStart + cRows[i1];
        int c2 = cStart + cRows[i2];
        int c3 = cStart + cRows[i3];
        int c4 = cStart + cRows[i4];
        int c5 = cStart + cRows[i5];
        FloatVector s0a;
        FloatVector s0b;
        FloatVector s1a;
        FloatVector s1b;
        FloatVector s2a;
        FloatVector s2b;
        FloatVector s3a;
        FloatVector s3b;
        FloatVector s4a;
        FloatVector s4b;
        FloatVector s5a;
        FloatVector s5b;
        if (begin == Begin.SUM) {
            s0a = FloatVector.fromArray(SPECIES, c, c0);
            s0b = FloatVector.fromArray(SPECIES, c, c0 + LANES);
            s1a = FloatVector.fromArray(SPECIES, c, c1);
            s1b = FloatVector.fromArray(SPECIES, c, c1 + LANES);
            s2a = FloatVector.fromArray(SPECIES, c, c2);
            s2b = FloatVector.fromArray(SPECIES, c, c2 + LANES);
            s3a = FloatVector.fromArray(SPECIES, c, c3);
            s3b = FloatVector.fromArray(SPECIES, c, c3 + LANES);
            s4a = FloatVector.fromArray(SPECIES, c, c4);
            s4b = FloatVector.fromArray(SPECIES, c, c4 + LANES);
            s5a = FloatVector.fromArray(SPECIES, c, c5);
            s5b = FloatVector.fromArray(SPECIES, c, c5 + LANES);
        } else {
            s0a = begin == Begin.ZERO
                    ? FloatVector.zero(SPECIES)
                    : FloatVector.fromArray(SPECIES, b, bStart + bSteps[depth]);
            s0b = begin == Begin.ZERO
                    ? FloatVector.zero(SPECIES)
                    : FloatVector.fromArray(SPECIES, b, bStart + bSteps[depth] + LANES);
            s1a = s0a;
            s1b = s0b;
            s2a = s0a;
            s2b = s0b;
            s3a = s0a;
            s3b = s0b;
            s4a = s0a;
            s4b = s0b;
            s5a = s0a;
            s5b = s0b;
        }
        for (int k = 0; k < depth; k++) {
            int step = aSteps[k];
            int at = bStart + bSteps[k];
            FloatVector left = FloatVector.fromArray(SPECIES, b, at);
            FloatVector right = FloatVector.fromArray(SPECIES, b, at + LANES);
            FloatVector x = FloatVector.broadcast(SPECIES, a[a0 + step]);
            s0a = x.fma(left, s0a);
            s0b = x.fma(right, s0b);
            x = FloatVector.broadcast(SPECIES, a[a1 + step]);
            s1a = x.fma(left, s1a);
            s1b = x.fma(right, s1b);
            x = FloatVector.broadcast(SPECIES, a[a2 + step]);
            s2a = x.fma(left, s2a);
            s2b = x.fma(right, s2b);
            x = FloatVector.broadcast(SPECIES, a[a3 + step]);
            s3a = x.fma(left, s3a);
            s3b = x.fma(right, s3b);
            x = FloatVector.broadcast(SPECIES, a[a4 + step]);
            s4a = x.fma(left, s4a);
            s4b = x.fma(right, s4b);
            x = FloatVector.broadcast(SPECIES, a[a5 + step]);
            s5a = x.fma(left, s5a);
            s5b = x.fma(right, s5b);
        }
        s0a.intoArray(c, c0);
        s0b.intoArray(c, c0 + LANES);
        s1a.intoArray(c, c1);
        s1b.intoArray(c, c1 + LANES);
        s2a.intoArray(c, c2);
        s2b.intoArray(c, c2 + LANES);
        s3a.intoArray(c, c3);
        s3b.intoArray(c, c3 + LANES);
        s4a.intoArray(c, c4);
        s4b.intoArray(c, c4 + LANES);
        s5a.intoArray(c, c5);
        s5b.intoArray(c, c5 + LANES);
    }

    /** A tile of two vectors a row where there are registers enough for twice the rows. */
    private static void wide(
            int rows,
            int depth,
            float[] a,
            int aStart,
            int[] aRows,
            int first,
            int[] aSteps,
            float[] b,
            int bStart,
            int[] bSteps,
            float[] c,
            int cStart,
            int[] cRows,
            Begin begin) {
        int i0 = first;
        int i1 = first + Math.min(1, rows - 1);
        int i2 = first + Math.min(2, rows - 1);
        int i3 = first + Math.min(3, rows - 1);
        int i4 = first + Math.min(4, rows - 1);
        int i5 = first + Math.min(5, rows - 1);
        int i6 = first + Math.min(6, rows - 1);
        int i7 = first + Math.min(7, rows - 1);
        int i8 = first + Math.min(8, rows - 1);
        int i9 = first + Math.min(9, rows - 1);
        int i10 = first + Math.min(10, rows - 1);
        int i11 = first + Math.min(11, rows - 1);
        int a0 = aStart + aRows[i0];
        int a1 = aStart + aRows[i1];
        int a2 = aStart + aRows[i2];
        int a3 = aStart + aRows[i3];
        int a4 = aStart + aRows[i4];
        int a5 = aStart + aRows[i5];
        int a6 = aStart + aRows[i6];
        int a7 = aStart + aRows[i7];
        int a8 = aStart + aRows[i8];
        int a9 = aStart + aRows[i9];
        int a10 = aStart + aRows[i10];
        int a11 = aStart + aRows[i11];
        int c0 = cStart + cRows[i0];
        int c1 = cStart + cRows[i1];
        int c2 = cStart + cRows[i2];
        int c3 = cStart + cRows[i3];
        int c4 = cStart + cRows[i4];
        int c5 = cStart + cRows[i5];
        int c6 = cStart + cRows[i6];
        int c7 = cStart + cRows[i7];
        int c8 = cStart + cRows[i8];
        int c9 = cStart + cRows[i9];
        int c10 = cStart + cRows[i10];
        int c11 = cStart + cRows[i11];
        FloatVector s0a;
        FloatVector s0b;
        FloatVector s1a;
        FloatVector s1b;
        FloatVector s2a;
        FloatVector s2b;
        FloatVector s3a;
        FloatVector s3b;
        FloatVector s4a;
        FloatVector s4b;
        FloatVector s5a;
        FloatVector s5b;
        FloatVector s6a;
        FloatVector s6b;
        FloatVector s7a;
        FloatVector s7b;
        FloatVector s8a;
        FloatVector s8b;
        FloatVector s9a;
        FloatVector s9b;
        FloatVector s10a;
        FloatVector s10b;
        FloatVector s11a;
        FloatVector s11b;
        if (begin == Begin.SUM) {
            s0a = FloatVector.fromArray(SPECIES, c, c0);
            s0b = FloatVector.fromArray(SPECIES, c, c0 + LANES);
            s1a = FloatVector.fromArray(SPECIES, c, c1);
            s1b = FloatVector.fromArray(SPECIES, c, c1 + LANES);
            s2a = FloatVector.fromArray(SPECIES, c, c2);
            s2b = FloatVector.fromArray(SPECIES, c, c2 + LANES);
            s3a = FloatVector.fromArray(SPECIES, c, c3);
            s3b = FloatVector.fromArray(SPECIES, c, c3 + LANES);
            s4a = FloatVector.fromArray(SPECIES, c, c4);
            s4b = FloatVector.fromArray(SPECIES, c, c4 + LANES);
            s5a = FloatVector.fromArray(SPECIES, c, c5);
            s5b = FloatVector.fromArray(SPECIES, c, c5 + LANES);
            s6a = FloatVector.fromArray(SPECIES, c, c6);
            s6b = FloatVector.fromArray(SPECIES, c, c6 + LANES);
            s7a = FloatVector.fromArray(SPECIES, c, c7);
            s7b = FloatVector.fromArray(SPECIES, c, c7 + LANES);
            s8a = FloatVector.fromArray(SPECIES, c, c8);
            s8b = FloatVector.fromArray(SPECIES, c, c8 + LANES);
            s9a = FloatVector.fromArray(SPECIES, c, c9);
            s9b = FloatVector.fromArray(SPECIES, c, c9 + LANES);
            s10a = FloatVector.fromArray(SPECIES, c, c10);
            s10b = FloatVector.fromArray(SPECIES, c, c10 + LANES);
            s11a = FloatVector.fromArray(SPECIES, c, c11);
            s11b = FloatVector.fromArray(SPECIES, c, c11 + LANES);
        } else {
            s0a = begin == Begin.ZERO
                    ? FloatVector.zero(SPECIES)
                    : FloatVector.fromArray(SPECIES, b, bStart + bSteps[depth]);
            s0b = begin == Begin.ZERO
                    ? FloatVector.zero(SPECIES)
                    : FloatVector.fromArray(SPECIES, b, bStart + bSteps[depth] + LANES);
            s1a = s0a;
            s1b = s0b;
            s2a = s0a;
            s2b = s0b;
            s3a = s0a;
            s3b = s0b;
            s4a = s0a;
            s4b = s0b;
            s5a = s0a;
            s5b = s0b;
            s6a = s0a;
            s6b = s0b;
            s7a = s0a;
            s7b = s0b;
            s8a = s0a;
            s8b = s0b;
            s9a = s0a;
            s9b = s0b;
            s10a = s0a;
            s10b = s0b;
            s11a = s0a;
            s11b = s0b;
        }
        for (int k = 0; k < depth; k++) {
            int step = aSteps[k];
            int at = bStart + bSteps[k];
            FloatVector left = FloatVector.fromArray(SPECIES, b, at);
            FloatVector right = FloatVector.fromArray(SPECIES, b, at + LANES);
            FloatVector x = FloatVector.broadcast(SPECIES, a[a0 + step]);
            s0a = x.fma(left, s0a);
            s0b = x.fma(right, s0b);
            x = FloatVector.broadcast(SPECIES, a[a1 + step]);
            s1a = x.fma(left, s1a);
            s1b = x.fma(right, s1b);
            x = FloatVector.broadcast(SPECIES, a[a2 + step]);
            s2a = x.fma(left, s2a);
            s2b = x.fma(right, s2b);
            x = FloatVector.broadcast(SPECIES, a[a3 + step]);
            s3a = x.fma(left, s3a);
            s3b = x.fma(right, s3b);
            x = FloatVector.broadcast(SPECIES, a[a4 + step]);
            s4a = x.fma(left, s4a);
            s4b = x.fma(right, s4b);
            x = FloatVector.broadcast(SPECIES, a[a5 + step]);
            s5a = x.fma(left, s5a);
            s5b = x.fma(right, s5b);
            x = FloatVector.broadcast(SPECIES, a[a6 + step]);
            s6a = x.fma(left, s6a);
            s6b = x.fma(right, s6b);
            x = FloatVector.broadcast(SPECIES, a[a7 + step]);
            s7a = x.fma(left, s7a);
            s7b = x.fma(right, s7b);
            x = FloatVector.broadcast(SPECIES, a[a8 + step]);
            s8a = x.fma(left, s8a);
            s8b = x.fma(right, s8b);
            x = FloatVector.broadcast(SPECIES, a[a9 + step]);
            s9a = x.fma(left, s9a);
            s9b = x.fma(right, s9b);
            x = FloatVector.broadcast(SPECIES, a[a10 + step]);
            s10a = x.fma(left, s10a);
            s10b = x.fma(right, s10b);
            x = FloatVector.broadcast(SPECIES, a[a11 + step]);
            s11a = x.fma(left, s11a);
            s11b = x.fma(right, s11b);
        }
        s0a.intoArray(c, c0);
        s0b.intoArray(c, c0 + LANES);
        s1a.intoArray(c, c1);
        s1b.intoArray(c, c1 + LANES);
        s2a.intoArray(c, c2);
        s2b.intoArray(c, c2 + LANES);
        s3a.intoArray(c, c3);
        s3b.intoArray(c, c3 + LANES);
        s4a.intoArray(c, c4);
        s4b.intoArray(c, c4 + LANES);
        s5a.intoArray(c, c5);
        s5b.intoArray(c, c5 + LANES);
        s6a.intoArray(c, c6);
        s6b.intoArray(c, c6 + LANES);
        s7a.intoArray(c, c7);
        s7b.intoArray(c, c7 + LANES);
        s8a.intoArray(c, c8);
        s8b.intoArray(c, c8 + LANES);
        s9a.intoArray(c, c9);
        s9b.intoArray(c, c9 + LANES);
        s10a.intoArray(c, c10);
        s10b.intoArray(c, c10 + LANES);
        s11a.intoArray(c, c11);
        s11b.intoArray(c, c11 + LANES);
    }

    /** A tile of one vector a row. */
    private static void single(
            int rows,
            int depth,
            float[] a,
            int aStart,
            int[] aRows,
            int first,
            int[] aSteps,
            float[] b,
            int bStart,
            int[] bSteps,
            float[] c,
            int cStart,
            int[] cRows,
            Begin begin) {
        int i0 = first;
        int i1 = first + Math.min(1, rows - 1);
        int i2 = first + Math.min(2, rows - 1);
        int i3 = first + Math.min(3, rows - 1);
        int i4 = first + Math.min(4, rows - 1);
        int i5 = first + Math.min(5, rows - 1);
        int i6 = first + Math.min(6, rows - 1);
        int i7 = first + Math.min(7, rows - 1);
        int i8 = first + Math.min(8, rows - 1);
        int i9 = first + Math.min(9, rows - 1);
        int i10 = first + Math.min(10, rows - 1);
        int i11 = first + Math.min(11, rows - 1);
        int a0 = aStart + aRows[i0];
        int a1 = aStart + aRows[i1];
        int a2 = aStart + aRows[i2];
        int a3 = aStart + aRows[i3];
        int a4 = aStart + aRows[i4];
        int a5 = aStart + aRows[i5];
        int a6 = aStart + aRows[i6];
        int a7 = aStart + aRows[i7];
        int a8 = aStart + aRows[i8];
        int a9 = aStart + aRows[i9];
        int a10 = aStart + aRows[i10];
        int a11 = aStart + aRows[i11];
        int c0 = cStart + cRows[i0];
        int c1 = cStart + cRows[i1];
        int c2 = cStart + cRows[i2];
        int c3 = cStart + cRows[i3];
        int c4 = cStart + cRows[i4];
        int c5 = cStart + cRows[i5];
        int c6 = cStart + cRows[i6];
        int c7 = cStart + cRows[i7];
        int c8 = cStart + cRows[i8];
        int c9 = cStart + cRows[i9];
        int c10 = cStart + cRows[i10];
        int c11 = cStart + cRows[i11];
        FloatVector s0;
        FloatVector s1;
        FloatVector s2;
        FloatVector s3;
        FloatVector s4;
        FloatVector s5;
        FloatVector s6;
        FloatVector s7;
        FloatVector s8;
        FloatVector s9;
        FloatVector s10;
        FloatVector s11;
        if (begin == Begin.SUM) {
            s0 = FloatVector.fromArray(SPECIES, c, c0);
            s1 = FloatVector.fromArray(SPECIES, c, c1);
            s2 = FloatVector.fromArray(SPECIES, c, c2);
            s3 = FloatVector.fromArray(SPECIES, c, c3);
            s4 = FloatVector.fromArray(SPECIES, c, c4);
            s5 = FloatVector.fromArray(SPECIES, c, c5);
            s6 = FloatVector.fromArray(SPECIES, c, c6);
            s7 = FloatVector.fromArray(SPECIES, c, c7);
            s8 = FloatVector.fromArray(SPECIES, c, c8);
            s9 = FloatVector.fromArray(SPECIES, c, c9);
            s10 = FloatVector.fromArray(SPECIES, c, c10);
            s11 = FloatVector.fromArray(SPECIES, c, c11);
        } else {
            s0 = begin == Begin.ZERO
                    ? FloatVector.zero(SPECIES)
                    : FloatVector.fromArray(SPECIES, b, bStart + bSteps[depth]);
            s1 = s0;
            s2 = s0;
            s3 = s0;
            s4 = s0;
            s5 = s0;
            s6 = s0;
            s7 = s0;
            s8 = s0;
            s9 = s0;
            s10 = s0;
            s11 = s0;
        }
        for (int k = 0; k < depth; k++) {
            int step = aSteps[k];
            int at = bStart + bSteps[k];
            FloatVector y = FloatVector.fromArray(SPECIES, b, at);
            s0 = FloatVector.broadcast(SPECIES, a[a0 + step]).fma(y, s0);
            s1 = FloatVector.broadcast(SPECIES, a[a1 + step]).fma(y, s1);
            s2 = FloatVector.broadcast(SPECIES, a[a2 + step]).fma(y, s2);
            s3 = FloatVector.broadcast(SPECIES, a[a3 + step]).fma(y, s3);
            s4 = FloatVector.broadcast(SPECIES, a[a4 + step]).fma(y, s4);
            s5 = FloatVector.broadcast(SPECIES, a[a5 + step]).fma(y, s5);
            s6 = FloatVector.broadcast(SPECIES, a[a6 + step]).fma(y, s6);
            s7 = FloatVector.broadcast(SPECIES, a[a7 + step]).fma(y, s7);
            s8 = FloatVector.broadcast(SPECIES, a[a8 + step]).fma(y, s8);
            s9 = FloatVector.broadcast(SPECIES, a[a9 + step]).fma(y, s9);
            s10 = FloatVector.broadcast(SPECIES, a[a10 + step]).fma(y, s10);
            s11 = FloatVector.broadcast(SPECIES, a[a11 + step]).fma(y, s11);
        }
        s0.intoArray(c, c0);
        s1.intoArray(c, c1);
        s2.intoArray(c, c2);
        s3.intoArray(c, c3);
        s4.intoArray(c, c4);
        s5.intoArray(c, c5);
        s6.intoArray(c, c6);
        s7.intoArray(c, c7);
        s8.intoArray(c, c8);
        s9.intoArray(c, c9);
        s10.intoArray(c, c10);
        s11.intoArray(c, c11);
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
            for (int j = 0; j < columns; j += LANES) {
                int at = start + i * step + j;
                FloatVector most = FloatVector.fromArray(SPECIES, z, at + window[0]);
                FloatVector index = FloatVector.zero(SPECIES);
                for (int q = 1; q < window.length; q++) {
                    FloatVector value = FloatVector.fromArray(SPECIES, z, at + window[q]);
                    VectorMask<Float> larger = value.compare(VectorOperators.GT, most);
                    most = most.blend(value, larger);
                    index = index.blend(q, larger);
                }
                most.intoArray(largest, into + i * columns + j);
                index.intoArray(which, whichInto + i * columns + j);
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
        FloatVector zero = FloatVector.zero(SPECIES);
        for (int i = 0; i < windows; i++) {
            for (int j = 0; j < columns; j += LANES) {
                FloatVector value = FloatVector.fromArray(SPECIES, values, from + i * columns + j);
                FloatVector index = FloatVector.fromArray(SPECIES, which, whichFrom + i * columns + j);
                for (int q = 0; q < window.length; q++) {
                    zero.blend(value, index.compare(VectorOperators.EQ, q))
                            .intoArray(target, start + i * step + window[q] + j);
                }
            }
        }
    }

    @Override
    public void addUp(int rows, int columns, float[] values, int from, float[] sum, int into) {
        for (int j = 0; j < columns; j += LANES) {
            FloatVector total = FloatVector.fromArray(SPECIES, sum, into + j);
            for (int row = 0; row < rows; row++) {
                total = total.add(FloatVector.fromArray(SPECIES, values, from + row * columns + j));
            }
            total.intoArray(sum, into + j);
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
        for (int channel = 0; channel < channels; channel += LANES) {
            int begin = xStart + channel;
            int target = into + channel;
            int t0 = begin + taps[0];
            int t1 = begin + taps[1];
            int t2 = begin + taps[2];
            int t3 = begin + taps[3];
            int t4 = begin + taps[4];
            int t5 = begin + taps[5];
            int t6 = begin + taps[6];
            int t7 = begin + taps[7];
            int t8 = begin + taps[8];
            FloatVector g0 = FloatVector.fromArray(SPECIES, gradient, target + 0 * channels);
            FloatVector g1 = FloatVector.fromArray(SPECIES, gradient, target + 1 * channels);
            FloatVector g2 = FloatVector.fromArray(SPECIES, gradient, target + 2 * channels);
            FloatVector g3 = FloatVector.fromArray(SPECIES, gradient, target + 3 * channels);
            FloatVector g4 = FloatVector.fromArray(SPECIES, gradient, target + 4 * channels);
            FloatVector g5 = FloatVector.fromArray(SPECIES, gradient, target + 5 * channels);
            FloatVector g6 = FloatVector.fromArray(SPECIES, gradient, target + 6 * channels);
            FloatVector g7 = FloatVector.fromArray(SPECIES, gradient, target + 7 * channels);
            FloatVector g8 = FloatVector.fromArray(SPECIES, gradient, target + 8 * channels);
            for (int i = first; i < first + count; i++) {
                int at = places[i];
                FloatVector value = FloatVector.broadcast(SPECIES, values[i]);
                g0 = value.fma(FloatVector.fromArray(SPECIES, x, at + t0), g0);
                g1 = value.fma(FloatVector.fromArray(SPECIES, x, at + t1), g1);
                g2 = value.fma(FloatVector.fromArray(SPECIES, x, at + t2), g2);
                g3 = value.fma(FloatVector.fromArray(SPECIES, x, at + t3), g3);
                g4 = value.fma(FloatVector.fromArray(SPECIES, x, at + t4), g4);
                g5 = value.fma(FloatVector.fromArray(SPECIES, x, at + t5), g5);
                g6 = value.fma(FloatVector.fromArray(SPECIES, x, at + t6), g6);
                g7 = value.fma(FloatVector.fromArray(SPECIES, x, at + t7), g7);
                g8 = value.fma(FloatVector.fromArray(SPECIES, x, at + t8), g8);
            }
            g0.intoArray(gradient, target + 0 * channels);
            g1.intoArray(gradient, target + 1 * channels);
            g2.intoArray(gradient, target + 2 * channels);
            g3.intoArray(gradient, target + 3 * channels);
            g4.intoArray(gradient, target + 4 * channels);
            g5.intoArray(gradient, target + 5 * channels);
            g6.intoArray(gradient, target + 6 * channels);
            g7.intoArray(gradient, target + 7 * channels);
            g8.intoArray(gradient, target + 8 * channels);
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
        for (int channel = 0; channel < channels; channel += LANES) {
            int from = filter + channel;
            int t0 = channel + taps[0];
            int t1 = channel + taps[1];
            int t2 = channel + taps[2];
            int t3 = channel + taps[3];
            int t4 = channel + taps[4];
            int t5 = channel + taps[5];
            int t6 = channel + taps[6];
            int t7 = channel + taps[7];
            int t8 = channel + taps[8];
            FloatVector f0 = FloatVector.fromArray(SPECIES, filters, from + 0 * channels);
            FloatVector f1 = FloatVector.fromArray(SPECIES, filters, from + 1 * channels);
            FloatVector f2 = FloatVector.fromArray(SPECIES, filters, from + 2 * channels);
            FloatVector f3 = FloatVector.fromArray(SPECIES, filters, from + 3 * channels);
            FloatVector f4 = FloatVector.fromArray(SPECIES, filters, from + 4 * channels);
            FloatVector f5 = FloatVector.fromArray(SPECIES, filters, from + 5 * channels);
            FloatVector f6 = FloatVector.fromArray(SPECIES, filters, from + 6 * channels);
            FloatVector f7 = FloatVector.fromArray(SPECIES, filters, from + 7 * channels);
            FloatVector f8 = FloatVector.fromArray(SPECIES, filters, from + 8 * channels);
            for (int i = first; i < first + count; i++) {
                int at = places[i];
                FloatVector value = FloatVector.broadcast(SPECIES, values[i]);
                add(value, f0, target, at + t0);
                add(value, f1, target, at + t1);
                add(value, f2, target, at + t2);
                add(value, f3, target, at + t3);
                add(value, f4, target, at + t4);
                add(value, f5, target, at + t5);
                add(value, f6, target, at + t6);
                add(value, f7, target, at + t7);
                add(value, f8, target, at + t8);
            }
        }
    }

    private static void add(FloatVector value, FloatVector factors, float[] target, int at) {
        value.fma(factors, FloatVector.fromArray(SPECIES, target, at)).intoArray(target, at);
    }
}
