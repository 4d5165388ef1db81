package org.hundredfold.nn;

import java.io.Serializable;

/**
 * What goes into a layer or comes out of it, for one picture: planes of values, one channel after the other, each row by
 * row. Values without a place in the picture are channels of {@code 1 x 1}.
 */
public record Shape(int channels, int height, int width) implements Serializable {
    public Shape {
        if (channels < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException(
                    "A shape needs at least one value, not " + channels + " x " + height + " x " + width);
        }
    }

    /** So many values without a place. */
    public static Shape flat(int values) {
        return new Shape(values, 1, 1);
    }

    /** How many values there are. */
    public int size() {
        return Math.multiplyExact(channels, area());
    }

    /** Places in a plane. */
    public int area() {
        return Math.multiplyExact(height, width);
    }

    public boolean isFlat() {
        return area() == 1;
    }

    /** In words, such as {@code 16 x 14 x 14} or {@code 128}. */
    @Override
    public String toString() {
        return isFlat() ? String.valueOf(channels) : channels + " x " + height + " x " + width;
    }
}
