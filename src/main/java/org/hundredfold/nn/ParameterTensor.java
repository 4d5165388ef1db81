package org.hundredfold.nn;

import java.util.List;

/**
 * A named, shaped view into the flat parameters of a network, row-major.
 *
 * @param name such as {@code layer1.weight}
 * @param shape {@code [units, inputs]} for dense weights, {@code [maps, channels, kernel, kernel]} for a convolution's,
 *     {@code [channels]} for a normalisation's and {@code [units]} for biases
 * @param offset index of its first value in {@link NetworkParameters#values()}
 */
public record ParameterTensor(String name, List<Integer> shape, int offset) {
    /** Units or maps, each with as many of the values. */
    public int units() {
        return shape.get(0);
    }

    public int length() {
        return shape.stream().reduce(1, Math::multiplyExact);
    }
}
