package org.hundredfold.nn;

/**
 * A fully connected layer: {@code a = f(W x + b)} with {@code W [units, inputs]} and {@code b [units]}.
 *
 * @param bias false leaves {@code b} out, as in the output of the original network
 */
public record Dense(int units, Activation activation, boolean bias) {
    public Dense {
        if (units < 1) {
            throw new IllegalArgumentException("A layer needs at least one unit, not " + units);
        }
    }
}
