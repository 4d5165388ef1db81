package org.hundredfold.nn;

import java.util.List;

/**
 * A fully connected layer: {@code a = f(W x + b)} with {@code W [units, inputs]} and {@code b [units]}. Planes go in as one
 * row of values, one plane after the other.
 *
 * @param bias false leaves {@code b} out, as in the output of the original network
 */
public record Dense(int units, Activation activation, boolean bias) implements Layer {
    public Dense {
        if (units < 1) {
            throw new IllegalArgumentException("A layer needs at least one unit, not " + units);
        }
    }

    @Override
    public Shape output(Shape input) {
        return Shape.flat(units);
    }

    @Override
    public List<Integer> weights(Shape input) {
        return List.of(units, input.size());
    }

    @Override
    public boolean hasWeights() {
        return true;
    }

    @Override
    public Dense withActivation(Activation other) {
        return new Dense(units, other, bias);
    }

    @Override
    public String summary() {
        return String.valueOf(units);
    }
}
