package org.hundredfold.export.numpy;

import java.util.Arrays;
import java.util.List;

/**
 * An array as NumPy files hold it.
 *
 * @param type of the values in the file
 * @param shape length along each axis; empty for a single number
 * @param values row-major, whatever the order in the file was; not to be changed once it is shared
 */
public record NpyArray(NpyType type, List<Integer> shape, double[] values) {
    public NpyArray {
        shape = List.copyOf(shape);
        if (shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact) != values.length) {
            throw new IllegalArgumentException("%d values have not the shape %s".formatted(values.length, shape));
        }
    }

    /** Double precision, row-major. */
    public static NpyArray of(double[] values, Integer... shape) {
        return new NpyArray(NpyType.FLOAT64, Arrays.asList(shape), values);
    }

    /** A single whole number. */
    public static NpyArray of(long number) {
        return new NpyArray(NpyType.INT64, List.of(), new double[] {number});
    }
}
