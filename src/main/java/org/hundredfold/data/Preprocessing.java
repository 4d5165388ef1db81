package org.hundredfold.data;

/**
 * How a picture becomes numbers: upright by EXIF, alpha on white, made square, scaled to {@code size x size} by area
 * averaging, grey ({@code 0.299 R + 0.587 G + 0.114 B}) or colour, one byte per value. Part of every model.
 * {@link Preprocessor} has the exact formula.
 *
 * @param size pixels along each side, 8 to 128
 * @param colour three planes R, G, B instead of one
 */
public record Preprocessing(int size, boolean colour, Framing framing) {
    public static final int MIN_SIZE = 8;
    public static final int MAX_SIZE = 128;

    /** How a picture that is not square becomes so. */
    public enum Framing {
        /** The largest centred square; what lies outside is cut off. */
        CROP,
        /** The whole picture, centred on white. */
        FIT
    }

    public Preprocessing {
        if (size < MIN_SIZE || size > MAX_SIZE) {
            throw new IllegalArgumentException(
                    "The picture size must lie between %d and %d, not %d".formatted(MIN_SIZE, MAX_SIZE, size));
        }
    }

    public int channels() {
        return colour ? 3 : 1;
    }

    /** Values per picture: {@code channels * size * size}, plane by plane, each row by row. */
    public int inputs() {
        return channels() * size * size;
    }
}
