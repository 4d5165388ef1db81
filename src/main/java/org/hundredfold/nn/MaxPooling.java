package org.hundredfold.nn;

import org.hundredfold.ExplainedException;

/**
 * The largest value of each {@code size x size} window, side by side; rows and columns that fill no window are left out.
 */
public record MaxPooling(int size) implements Layer {
    public static final int LARGEST = 8;

    public MaxPooling {
        if (size < 2 || size > LARGEST) {
            throw new IllegalArgumentException(
                    "A window to pool needs a side of 2 to %d, not %d".formatted(LARGEST, size));
        }
    }

    @Override
    public Shape output(Shape input) {
        if (input.height() < size || input.width() < size) {
            throw new ExplainedException(
                    "A window of %d x %d does not fit into maps of %d x %d: use fewer or smaller pooling layers, or larger pictures."
                            .formatted(size, size, input.height(), input.width()));
        }
        return new Shape(input.channels(), input.height() / size, input.width() / size);
    }

    @Override
    public String summary() {
        return size == 2 ? "pool" : "pool " + size;
    }
}
