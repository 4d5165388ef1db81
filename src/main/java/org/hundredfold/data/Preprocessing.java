package org.hundredfold.data;

import java.io.Serializable;
import java.util.Optional;

/**
 * How a picture becomes numbers: upright by EXIF, alpha on white, made square, scaled to {@code size x size} by area
 * averaging, grey ({@code 0.299 R + 0.587 G + 0.114 B}) or colour, one byte per value. Part of every model.
 * {@link Preprocessor} has the exact formula.
 *
 * @param size pixels along each side, from 8 on; {@link #MAX_SIZE} is the most that is trained with
 * @param colour three planes R, G, B instead of one
 * @param features what a network is given in place of the pixels, which are then only for people to look at; null if it
 *     is given the pixels
 */
public record Preprocessing(int size, boolean colour, Framing framing, FrozenFeatures features)
        implements Serializable {
    public static final int MIN_SIZE = 8;
    public static final int MAX_SIZE = 128;
    /** What a network that others have trained may look at. */
    public static final int LARGEST = 1024;

    /** How a picture that is not square becomes so. */
    public enum Framing {
        /** The largest centred square; what lies outside is cut off. */
        CROP,
        /** The whole picture, centred on white. */
        FIT
    }

    public Preprocessing {
        if (size < MIN_SIZE || size > LARGEST) {
            throw new IllegalArgumentException(
                    "The picture size must lie between %d and %d, not %d".formatted(MIN_SIZE, LARGEST, size));
        }
    }

    /** Of pixels. */
    public Preprocessing(int size, boolean colour, Framing framing) {
        this(size, colour, framing, null);
    }

    /** The same pixels, but with other features, or none, in their place. */
    public Preprocessing with(Optional<FrozenFeatures> others) {
        return new Preprocessing(size, colour, framing, others.orElse(null));
    }

    /** The same without features. */
    Preprocessing ofPixels() {
        return with(Optional.empty());
    }

    /** What a network is given in place of the pixels. */
    public Optional<FrozenFeatures> frozen() {
        return Optional.ofNullable(features);
    }

    /** The longest side on which a network looks at a picture. */
    int seenSize() {
        return Math.max(size, frozen().map(FrozenFeatures::size).orElse(0));
    }

    /** Values per picture that a network is given. */
    public int networkInputs() {
        return frozen().map(FrozenFeatures::length).orElseGet(this::inputs);
    }

    public int channels() {
        return colour ? 3 : 1;
    }

    /** Values per picture that people see: {@code channels * size * size}, plane by plane, each row by row. */
    public int inputs() {
        return channels() * size * size;
    }
}
