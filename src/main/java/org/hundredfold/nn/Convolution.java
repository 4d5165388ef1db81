package org.hundredfold.nn;

import java.util.List;

/**
 * A convolution that keeps height and width: {@code a[m, y, x] = f(b[m] + sum W[m, c, i, j] x[c, y + i - r, x + j - r])}
 * with {@code r = (kernel - 1) / 2} and 0 outside of the planes; {@code W [maps, channels, kernel, kernel]} and
 * {@code b [maps]}.
 *
 * @param maps planes that come out
 * @param kernel side of a filter: 1, 3, 5 or 7
 */
public record Convolution(int maps, int kernel, Activation activation) implements Layer {
    public static final int MOST_MAPS = 1_024;
    public static final int LARGEST_KERNEL = 7;

    public Convolution {
        if (maps < 1 || maps > MOST_MAPS) {
            throw new IllegalArgumentException("A convolution needs 1 to %d maps, not %d".formatted(MOST_MAPS, maps));
        }
        if (kernel < 1 || kernel > LARGEST_KERNEL || kernel % 2 == 0) {
            throw new IllegalArgumentException("A filter's side must be 1, 3, 5 or 7, not " + kernel);
        }
    }

    /** How many pixels its filter reaches over the one in the middle. */
    int reach() {
        return (kernel - 1) / 2;
    }

    @Override
    public Shape output(Shape input) {
        return new Shape(maps, input.height(), input.width());
    }

    @Override
    public List<Integer> weights(Shape input) {
        return List.of(maps, input.channels(), kernel, kernel);
    }

    @Override
    public boolean bias() {
        return true;
    }

    @Override
    public Convolution withActivation(Activation other) {
        return new Convolution(maps, kernel, other);
    }

    @Override
    public String summary() {
        return "conv " + maps;
    }
}
