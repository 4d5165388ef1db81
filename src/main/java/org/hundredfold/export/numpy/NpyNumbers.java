package org.hundredfold.export.numpy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers.
 *
 * @param type of the values in the file
 * @param values not to be changed once they are shared
 */
public record NpyNumbers(NpyType type, List<Integer> shape, double[] values) implements NpyArray {
    public NpyNumbers {
        shape = List.copyOf(shape);
        if (NpyArray.count(shape) != values.length) {
            throw new IllegalArgumentException("%d values have not the shape %s".formatted(values.length, shape));
        }
    }

    /** Double precision. */
    public static NpyNumbers of(double[] values, Integer... shape) {
        return new NpyNumbers(NpyType.FLOAT64, Arrays.asList(shape), values);
    }

    /** A single one in double precision. */
    public static NpyNumbers of(double number) {
        return of(new double[] {number});
    }

    /** A single whole number. */
    public static NpyNumbers of(long number) {
        return new NpyNumbers(NpyType.INT64, List.of(), new double[] {number});
    }

    /** Unsigned bytes. */
    public static NpyNumbers of(byte[] bytes, Integer... shape) {
        double[] values = IntStream.range(0, bytes.length)
                .mapToDouble(i -> bytes[i] & 0xFF)
                .toArray();
        return new NpyNumbers(NpyType.UINT8, Arrays.asList(shape), values);
    }

    /** Whole numbers. */
    public static NpyNumbers of(int[] numbers, Integer... shape) {
        return new NpyNumbers(
                NpyType.INT32,
                Arrays.asList(shape),
                IntStream.of(numbers).asDoubleStream().toArray());
    }
}
