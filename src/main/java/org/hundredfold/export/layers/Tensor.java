package org.hundredfold.export.layers;

import java.util.List;

/**
 * Values with a shape, row by row.
 *
 * @param values as many as the shape has places; not to be changed any more
 */
public record Tensor(List<Integer> shape, float[] values) {
    public Tensor {
        shape = List.copyOf(shape);
    }

    /** A row of values. */
    public static Tensor row(float[] values) {
        return new Tensor(List.of(values.length), values);
    }
}
