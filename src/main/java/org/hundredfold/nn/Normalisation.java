package org.hundredfold.nn;

import java.util.List;
import org.hundredfold.ExplainedException;

/**
 * Group normalisation (Wu and He 2018): the channels of one picture are taken in groups, each group's values brought to
 * mean 0 and variance 1, then {@code a = f(w[c] n + b[c])} with {@code w [channels]} and {@code b [channels]}. Unlike batch
 * normalisation it does not look at other pictures, so it is the same for a batch of one and when answering.
 *
 * @param groups that the channels are divided into evenly
 */
public record Normalisation(int groups, Activation activation) implements Layer {
    /** Added to the variance. */
    public static final double EPSILON = 1e-5;

    public Normalisation {
        if (groups < 1) {
            throw new IllegalArgumentException("Normalisation needs at least one group, not " + groups);
        }
    }

    @Override
    public Shape output(Shape input) {
        if (input.channels() % groups != 0) {
            throw new ExplainedException(
                    "%d maps cannot be normalised in %d equal groups: choose another number of groups."
                            .formatted(input.channels(), groups));
        }
        if (input.size() == groups) {
            throw new ExplainedException(
                    "Normalisation in %d groups of one value each leaves nothing of them: choose fewer groups, or put it before pooling."
                            .formatted(groups));
        }
        return input;
    }

    @Override
    public List<Integer> weights(Shape input) {
        return List.of(input.channels());
    }

    @Override
    public boolean bias() {
        return true;
    }

    @Override
    public Normalisation withActivation(Activation other) {
        return new Normalisation(groups, other);
    }

    @Override
    public String summary() {
        return "norm";
    }
}
