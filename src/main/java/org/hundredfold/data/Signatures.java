package org.hundredfold.data;

/**
 * Many signatures, one behind the other: what is needed to tell whether two pictures look nearly the same.
 *
 * <p>With {@code g} the mean grey of each of {@link #SIDE} x {@link #SIDE} cells, {@code m} their mean and {@code s} their
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
    private static final double LEAST_DEVIATION = 4;

    /** Of the length of a signature: copies are nearer, different handwritten digits hardly ever. */
    private static final double NEAR = 0.06;

    private static final int NEAR_SQUARED = (int) (NEAR * NEAR * CELLS * SCALE * SCALE);
    /** Of distances twice as large. */
    private static final int FAR_SQUARED = 4 * NEAR_SQUARED;

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
        double[] cells = glance.halved();
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
    boolean near(int picture, Signatures others, int other) {
        return within(NEAR_SQUARED, picture, others, other) && alikeInColour(picture * BYTES, others, other * BYTES);
    }

    /** Whether two pictures, both with structure, are more than twice as far apart as near ones may be. */
    boolean far(int picture, int other) {
        return !within(FAR_SQUARED, picture, this, other);
    }

    private boolean within(int mostSquared, int picture, Signatures others, int other) {
        int begin = picture * BYTES;
        int otherBegin = other * BYTES;
        int distance = 0;
        for (int k = 0; k < CELLS && distance <= mostSquared; k++) {
            int difference = bytes[begin + k] - others.bytes[otherBegin + k];
            distance += difference * difference;
        }
        return distance <= mostSquared;
    }

    private boolean alikeInColour(int begin, Signatures others, int otherBegin) {
        for (int k = CELLS; k < BYTES; k++) {
            if (Math.abs(bytes[begin + k] - others.bytes[otherBegin + k]) > NEAR_COLOUR) {
                return false;
            }
        }
        return true;
    }

    /** Those of the pictures with the given indices, in that order. */
    Signatures only(int[] indices) {
        return new Signatures(FileTable.only(indices, bytes, BYTES));
    }
}
