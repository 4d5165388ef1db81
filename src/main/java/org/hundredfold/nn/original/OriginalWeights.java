package org.hundredfold.nn.original;

/**
 * The weights of the original network, in double precision; not to be changed once they are shared.
 *
 * @param hidden {@code [units, inputs]} row-major; a unit's last weight belongs to the constant 1
 * @param output {@code [units]}
 */
public record OriginalWeights(double[] hidden, double[] output) {
    public OriginalWeights {
        if (output.length == 0 || hidden.length % output.length != 0) {
            throw new IllegalArgumentException(
                    "%d hidden weights do not belong to %d units".formatted(hidden.length, output.length));
        }
    }

    public int units() {
        return output.length;
    }

    public int inputs() {
        return hidden.length / output.length;
    }
}
