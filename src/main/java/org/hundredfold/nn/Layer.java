package org.hundredfold.nn;

import java.io.Serializable;
import java.util.List;
import org.hundredfold.ExplainedException;

/** A layer of a network as it is described: what it makes of a shape, and which parameters it has. */
public sealed interface Layer extends Serializable
        permits Dense, Convolution, Normalisation, MaxPooling, AveragePooling, Dropout {
    /**
     * The shape of what comes out.
     *
     * @throws ExplainedException if nothing of that shape can go in
     */
    Shape output(Shape input);

    /** The shape of the weights, the outputs first; empty if the layer has none. */
    default List<Integer> weights(Shape input) {
        return List.of();
    }

    /** Whether there is a bias for each first index of the weights. */
    default boolean bias() {
        return false;
    }

    /** What the layer's sums go through; {@link Activation#IDENTITY} where nothing does. */
    default Activation activation() {
        return Activation.IDENTITY;
    }

    /** The same with another function; those that have none are as they were. */
    default Layer withActivation(Activation other) {
        return this;
    }

    /** In a word or two, such as {@code conv 16}; a dense layer is its number of units. */
    String summary();

    default boolean hasWeights() {
        return bias();
    }

    /** How many weights and biases it has for inputs of that shape: more, maybe, than an array holds. */
    default long parameters(Shape input) {
        return weightCount(input) + (bias() ? weights(input).get(0) : 0);
    }

    /** How often a weight is multiplied for one picture, forward: those of a map at each of its places. */
    default long multiplications(Shape input) {
        return weightCount(input) * output(input).area();
    }

    private long weightCount(Shape input) {
        return hasWeights()
                ? weights(input).stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact)
                : 0;
    }
}
