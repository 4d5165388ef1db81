package org.hundredfold.nn;

import java.util.List;
import org.hundredfold.ExplainedException;

/** A layer of a network as it is described: what it makes of a shape, and which parameters it has. */
public sealed interface Layer permits Dense, Convolution, Normalisation, MaxPooling, AveragePooling, Dropout {
    /**
     * The shape of what comes out.
     *
     * @throws ExplainedException if nothing of that shape can go in
     */
    Shape output(Shape input);

    /** The shape of the weights, the outputs first; empty if the layer has none. */
    List<Integer> weights(Shape input);

    /** Whether there is a bias for each first index of the weights. */
    boolean bias();

    /** What the layer's sums go through; {@link Activation#IDENTITY} where nothing does. */
    Activation activation();

    /** The same with another function; those that have none are as they were. */
    default Layer withActivation(Activation other) {
        return this;
    }

    /** In a word or two, such as {@code conv 16}; a dense layer is its number of units. */
    String summary();

    default boolean hasWeights() {
        return bias();
    }
}
