package org.hundredfold.model;

import java.util.stream.DoubleStream;

/**
 * What pictures that a network did not learn from say about how far its answers are to be trusted.
 *
 * @param temperature above 0; probabilities are taken to the power of 1 over it, so that above 1 they become more careful
 *     (Guo et al. 2017). Fitted on the validation pictures
 * @param pictures for validation that it was fitted on
 * @param measured which pictures the reliability is of
 * @param before with the network's own probabilities
 * @param after with these
 * @param familiarity what pictures the network knows
 */
public record Calibration(
        double temperature,
        int pictures,
        Measured measured,
        Reliability before,
        Reliability after,
        Familiarity familiarity) {
    /** Which pictures something was measured on. */
    public enum Measured {
        /** They have fitted the temperature too, so that it looks a little better than it is. */
        VALIDATION,
        /** They have decided nothing about the network. */
        TEST
    }

    /** The probabilities of one picture, which sum to 1, as they are to be told. */
    public double[] apply(double[] probabilities) {
        return apply(probabilities, temperature);
    }

    /** The same at any temperature. */
    public static double[] apply(double[] probabilities, double temperature) {
        double[] logarithms = DoubleStream.of(probabilities)
                .map(probability -> Math.log(Math.max(probability, Double.MIN_NORMAL)) / temperature)
                .toArray();
        double largest = DoubleStream.of(logarithms).max().orElseThrow();
        double[] powers = DoubleStream.of(logarithms)
                .map(logarithm -> Math.exp(logarithm - largest))
                .toArray();
        double sum = DoubleStream.of(powers).sum();
        return DoubleStream.of(powers).map(power -> power / sum).toArray();
    }
}
