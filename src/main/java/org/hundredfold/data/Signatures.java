package org.hundredfold.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Many signatures, one behind the other: what is needed to tell whether two pictures look nearly the same.
 *
 * <p>With {@code g} the softened grey of each of {@link #SIDE} x {@link #SIDE} cells, {@code m} their mean and {@code s} their
 * standard deviation, a signature is {@code SCALE (g - m) / s} for each, so that neither brightness nor contrast counts,
 * then how reddish and how bluish the picture is. A picture without structure has zeros only. Two are near if their
 * cells are at most {@code NEAR SIDE SCALE} apart and their colours alike.
 */
final class Signatures {
    static final int SIDE = 11;
    static final int CELLS = SIDE * SIDE;
    static final int BYTES = CELLS + 2;

    /** Standard deviation of the cells of a signature; a cell that is farther off than a byte holds is cut. */
    static final int SCALE = 36;

    /** Levels of grey out of 255; below this compression would make up the structure. */
    private static final double LEAST_DEVIATION = 1;

    /** Of the length of a signature: copies saved again or scaled are nearly always nearer, different handwritten digits hardly ever. */
    private static final double NEAR = 0.05;

    private static final int NEAR_SQUARED = (int) (NEAR * NEAR * CELLS * SCALE * SCALE);

    /** In half levels of colour. */
    private static final int NEAR_COLOUR = 6;

    private final byte[] bytes;

    /** @param bytes of {@link #of} for each picture */
    Signatures(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Of pictures of which nothing is known. */
    static Signatures none(int pictures) {
        return new Signatures(new byte[pictures * BYTES]);
    }

    /** Of one picture. */
    static byte[] of(Glance glance) {
        byte[] signature = new byte[BYTES];
        double[] cells = glance.softened();
        double mean = Glance.mean(cells);
        double deviation = Glance.deviation(cells);
        if (deviation >= LEAST_DEVIATION) {
            for (int k = 0; k < CELLS; k++) {
                signature[k] = cut(SCALE * (cells[k] - mean) / deviation);
            }
            signature[CELLS] = cut(glance.redness() / 2);
            signature[CELLS + 1] = cut(glance.blueness() / 2);
        }
        return signature;
    }

    private static byte cut(double value) {
        return (byte) Math.max(-127, Math.min(127, Math.round(value)));
    }

    int count() {
        return bytes.length / BYTES;
    }

    /** -127 to 127. */
    int cell(int picture, int cell) {
        return bytes[picture * BYTES + cell];
    }

    /** The cells in order of variance over all pictures, the most telling first. */
    int[] telling() {
        long[] sums = new long[CELLS];
        long[] squares = new long[CELLS];
        for (int i = 0; i < count(); i++) {
            for (int k = 0; k < CELLS; k++) {
                int level = cell(i, k);
                sums[k] += level;
                squares[k] += level * level;
            }
        }
        return IntStream.range(0, CELLS)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> (double) sums[k] * sums[k] - (double) squares[k] * count()))
                .mapToInt(k -> k)
                .toArray();
    }

    /** Whether there is anything to recognise a picture by. */
    boolean hasStructure(int picture) {
        int begin = picture * BYTES;
        for (int k = begin; k < begin + CELLS; k++) {
            if (bytes[k] != 0) {
                return true;
            }
        }
        return false;
    }

    /** Both must have structure. */
    boolean near(int picture, int other) {
        return distanceSquared(picture, other, NEAR_SQUARED) <= NEAR_SQUARED && alikeInColour(picture, other);
    }

    /** Of the cells of two pictures, or anything larger than {@code enough} if it is. */
    private int distanceSquared(int picture, int other, int enough) {
        int begin = picture * BYTES;
        int otherBegin = other * BYTES;
        int distance = 0;
        for (int k = 0; k < CELLS && distance <= enough; k++) {
            int difference = bytes[begin + k] - bytes[otherBegin + k];
            distance += difference * difference;
        }
        return distance;
    }

    private boolean alikeInColour(int picture, int other) {
        int begin = picture * BYTES;
        int otherBegin = other * BYTES;
        for (int k = CELLS; k < BYTES; k++) {
            if (Math.abs(bytes[begin + k] - bytes[otherBegin + k]) > NEAR_COLOUR) {
                return false;
            }
        }
        return true;
    }

    /**
     * Brings pictures into the order of their projections on the line through two of them that lie far apart (the pivots
     * of Faloutsos and Lin, FastMap, 1995).
     *
     * @param pictures to be ordered; pictures of equal projection by index
     * @param places for the projection of each
     * @return how far apart the projections of near pictures can be
     */
    double project(int[] pictures, int[] places) {
        int from = farthest(pictures[0], pictures);
        int to = farthest(from, pictures);
        long[] order = new long[pictures.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (long) projection(pictures[i], from, to) << Integer.SIZE | pictures[i];
        }
        Arrays.sort(order);
        for (int i = 0; i < order.length; i++) {
            pictures[i] = (int) order[i];
            places[i] = (int) (order[i] >> Integer.SIZE);
        }
        return Math.sqrt((double) NEAR_SQUARED * distanceSquared(from, to, Integer.MAX_VALUE));
    }

    private int farthest(int picture, int[] others) {
        int farthest = picture;
        int distance = 0;
        for (int other : others) {
            int squared = distanceSquared(picture, other, Integer.MAX_VALUE);
            if (squared > distance) {
                distance = squared;
                farthest = other;
            }
        }
        return farthest;
    }

    /** As many times as long as the line. */
    private int projection(int picture, int from, int to) {
        int sum = 0;
        for (int k = 0; k < CELLS; k++) {
            sum += bytes[picture * BYTES + k] * (bytes[to * BYTES + k] - bytes[from * BYTES + k]);
        }
        return sum;
    }

    /** These and, behind them, others. */
    Signatures and(Signatures others) {
        byte[] both = Arrays.copyOf(bytes, bytes.length + others.bytes.length);
        System.arraycopy(others.bytes, 0, both, bytes.length, others.bytes.length);
        return new Signatures(both);
    }

    /** Those of the pictures with the given indices, in that order. */
    Signatures only(int[] indices) {
        return new Signatures(FileTable.only(indices, bytes, BYTES));
    }
}
