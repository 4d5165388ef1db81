package org.hundredfold.nn;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products by explicit vectors. Tiles of 6 rows by 2 vectors are summed up in 12 registers, which is what 16 vector
 * registers have room for and enough to keep two multiply-add units busy. The depth is taken in blocks, and of each the
 * columns of a tile are copied together, so that they are still in the first cache for the tile of the next rows.
 *
 * <p>A tile with fewer than 6 rows lets its last row stand for the missing ones: they compute and store the same values.
 */
final class SimdGemm implements Gemm {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int ROWS = TILE_ROWS;
    private static final int DEPTH = 400;
    /** Rows from which on it pays to copy a block of {@code b} together. */
    private static final int WORTH_PACKING = 2 * ROWS;
    /**
     * With the common garbage collector and up to some gigabytes of heap, an array of this length begins at the start of a
     * memory region; from index {@link #FIRST} on its vectors then do not lie across two cache lines. Elsewhere that is chance.
     */
    private static final int PACKED = 1 << 17;

    private static final int FIRST = 12;

    /** Of the block of {@code b} that is being multiplied, without the gaps between its rows. */
    private final float[] packed = new float[PACKED];

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
        int blocks = (depth + DEPTH - 1) / DEPTH;
        for (int block = 0; block < blocks; block++) {
            int from = depth * block / blocks;
            int count = depth * (block + 1) / blocks - from;
            for (int column = 0; column < columns; column += 2 * LANES) {
                int aBlock = aStart + from * aStep;
                int bBlock = bStart + from * bRow + column;
                int cBlock = cStart + column;
                boolean add = block > 0;
                if (column + LANES == columns) {
                    for (int row = 0; row < rows; row += ROWS) {
                        int aTile = aBlock + row * aRow;
                        int cTile = cBlock + row * cRow;
                        single(rows - row, count, a, aTile, aRow, aStep, b, bBlock, bRow, c, cTile, cRow, add);
                    }
                } else if (rows > WORTH_PACKING) {
                    pack(count, b, bBlock, bRow);
                    pairs(rows, count, a, aBlock, aRow, aStep, packed, FIRST, 2 * LANES, c, cBlock, cRow, add);
                } else {
                    pairs(rows, count, a, aBlock, aRow, aStep, b, bBlock, bRow, c, cBlock, cRow, add);
                }
            }
        }
    }

    private void pack(int depth, float[] b, int start, int bRow) {
        int from = start;
        int to = FIRST;
        for (int k = 0; k < depth; k++) {
            FloatVector.fromArray(SPECIES, b, from).intoArray(packed, to);
            FloatVector.fromArray(SPECIES, b, from + LANES).intoArray(packed, to + LANES);
            from += bRow;
            to += 2 * LANES;
        }
    }

    private static void pairs(
            int rows,
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
            int cRow,
            boolean add) {
        for (int row = 0; row < rows; row += ROWS) {
            int aTile = aStart + row * aRow;
            int cTile = cStart + row * cRow;
            pair(rows - row, depth, a, aTile, aRow, aStep, b, bStart, bRow, c, cTile, cRow, add);
        }
    }

    /** A tile of two vectors a row. */
    private static void pair(
            int rows,
            int depth,
            float[] a,
            int a0,
            int aRow,
            int aStep,
            float[] b,
            int bStart,
            int bRow,
            float[] c,
            int c0,
            int cRow,
            boolean add) {
        int r1 = Math.min(1, rows - 1);
        int r2 = Math.min(2, rows - 1);
        int r3 = Math.min(3, rows - 1);
        int r4 = Math.min(4, rows - 1);
        int r5 = Math.min(5, rows - 1);
        int a1 = a0 + r1 * aRow;
        int a2 = a0 + r2 * aRow;
        int a3 = a0 + r3 * aRow;
        int a4 = a0 + r4 * aRow;
        int a5 = a0 + r5 * aRow;
        int c1 = c0 + r1 * cRow;
        int c2 = c0 + r2 * cRow;
        int c3 = c0 + r3 * cRow;
        int c4 = c0 + r4 * cRow;
        int c5 = c0 + r5 * cRow;
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector s00 = add ? FloatVector.fromArray(SPECIES, c, c0) : zero;
        FloatVector s01 = add ? FloatVector.fromArray(SPECIES, c, c0 + LANES) : zero;
        FloatVector s10 = add ? FloatVector.fromArray(SPECIES, c, c1) : zero;
        FloatVector s11 = add ? FloatVector.fromArray(SPECIES, c, c1 + LANES) : zero;
        FloatVector s20 = add ? FloatVector.fromArray(SPECIES, c, c2) : zero;
        FloatVector s21 = add ? FloatVector.fromArray(SPECIES, c, c2 + LANES) : zero;
        FloatVector s30 = add ? FloatVector.fromArray(SPECIES, c, c3) : zero;
        FloatVector s31 = add ? FloatVector.fromArray(SPECIES, c, c3 + LANES) : zero;
        FloatVector s40 = add ? FloatVector.fromArray(SPECIES, c, c4) : zero;
        FloatVector s41 = add ? FloatVector.fromArray(SPECIES, c, c4 + LANES) : zero;
        FloatVector s50 = add ? FloatVector.fromArray(SPECIES, c, c5) : zero;
        FloatVector s51 = add ? FloatVector.fromArray(SPECIES, c, c5 + LANES) : zero;
        int at = bStart;
        int step = 0;
        for (int k = 0; k < depth; k++) {
            FloatVector left = FloatVector.fromArray(SPECIES, b, at);
            FloatVector right = FloatVector.fromArray(SPECIES, b, at + LANES);
            FloatVector x = FloatVector.broadcast(SPECIES, a[a0 + step]);
            s00 = x.fma(left, s00);
            s01 = x.fma(right, s01);
            x = FloatVector.broadcast(SPECIES, a[a1 + step]);
            s10 = x.fma(left, s10);
            s11 = x.fma(right, s11);
            x = FloatVector.broadcast(SPECIES, a[a2 + step]);
            s20 = x.fma(left, s20);
            s21 = x.fma(right, s21);
            x = FloatVector.broadcast(SPECIES, a[a3 + step]);
            s30 = x.fma(left, s30);
            s31 = x.fma(right, s31);
            x = FloatVector.broadcast(SPECIES, a[a4 + step]);
            s40 = x.fma(left, s40);
            s41 = x.fma(right, s41);
            x = FloatVector.broadcast(SPECIES, a[a5 + step]);
            s50 = x.fma(left, s50);
            s51 = x.fma(right, s51);
            at += bRow;
            step += aStep;
        }
        s00.intoArray(c, c0);
        s01.intoArray(c, c0 + LANES);
        s10.intoArray(c, c1);
        s11.intoArray(c, c1 + LANES);
        s20.intoArray(c, c2);
        s21.intoArray(c, c2 + LANES);
        s30.intoArray(c, c3);
        s31.intoArray(c, c3 + LANES);
        s40.intoArray(c, c4);
        s41.intoArray(c, c4 + LANES);
        s50.intoArray(c, c5);
        s51.intoArray(c, c5 + LANES);
    }

    /** A tile of one vector a row, for what is left of the columns. */
    private static void single(
            int rows,
            int depth,
            float[] a,
            int a0,
            int aRow,
            int aStep,
            float[] b,
            int bStart,
            int bRow,
            float[] c,
            int c0,
            int cRow,
            boolean add) {
        int r1 = Math.min(1, rows - 1);
        int r2 = Math.min(2, rows - 1);
        int r3 = Math.min(3, rows - 1);
        int r4 = Math.min(4, rows - 1);
        int r5 = Math.min(5, rows - 1);
        int a1 = a0 + r1 * aRow;
        int a2 = a0 + r2 * aRow;
        int a3 = a0 + r3 * aRow;
        int a4 = a0 + r4 * aRow;
        int a5 = a0 + r5 * aRow;
        int c1 = c0 + r1 * cRow;
        int c2 = c0 + r2 * cRow;
        int c3 = c0 + r3 * cRow;
        int c4 = c0 + r4 * cRow;
        int c5 = c0 + r5 * cRow;
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector s0 = add ? FloatVector.fromArray(SPECIES, c, c0) : zero;
        FloatVector s1 = add ? FloatVector.fromArray(SPECIES, c, c1) : zero;
        FloatVector s2 = add ? FloatVector.fromArray(SPECIES, c, c2) : zero;
        FloatVector s3 = add ? FloatVector.fromArray(SPECIES, c, c3) : zero;
        FloatVector s4 = add ? FloatVector.fromArray(SPECIES, c, c4) : zero;
        FloatVector s5 = add ? FloatVector.fromArray(SPECIES, c, c5) : zero;
        int at = bStart;
        int step = 0;
        for (int k = 0; k < depth; k++) {
            FloatVector y = FloatVector.fromArray(SPECIES, b, at);
            s0 = FloatVector.broadcast(SPECIES, a[a0 + step]).fma(y, s0);
            s1 = FloatVector.broadcast(SPECIES, a[a1 + step]).fma(y, s1);
            s2 = FloatVector.broadcast(SPECIES, a[a2 + step]).fma(y, s2);
            s3 = FloatVector.broadcast(SPECIES, a[a3 + step]).fma(y, s3);
            s4 = FloatVector.broadcast(SPECIES, a[a4 + step]).fma(y, s4);
            s5 = FloatVector.broadcast(SPECIES, a[a5 + step]).fma(y, s5);
            at += bRow;
            step += aStep;
        }
        s0.intoArray(c, c0);
        s1.intoArray(c, c1);
        s2.intoArray(c, c2);
        s3.intoArray(c, c3);
        s4.intoArray(c, c4);
        s5.intoArray(c, c5);
    }
}
