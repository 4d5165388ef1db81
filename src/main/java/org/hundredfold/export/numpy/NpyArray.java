package org.hundredfold.export.numpy;

import java.util.List;

/** An array as NumPy files hold it; row-major, whatever the order in the file was. */
public sealed interface NpyArray permits NpyNumbers, NpyText {
    /** Length along each axis; empty for a single value. */
    List<Integer> shape();

    /** How many values an array of this shape has. */
    static long count(List<Integer> shape) {
        return shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    }
}
