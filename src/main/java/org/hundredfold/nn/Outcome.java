package org.hundredfold.nn;

/**
 * How a step's batch went, with the parameters before the update.
 *
 * @param loss mean per picture; not finite when the numbers went wrong
 * @param error share of the pictures whose most probable class is not the true one, [0, 1]
 */
public record Outcome(double loss, double error) {}
