package org.hundredfold.train;

/**
 * One step of a {@link RateFinder}.
 *
 * @param rate that the step was made with
 * @param loss mean loss of the step's pictures before it was made
 * @param smoothed mean of this loss and those before, where older ones count less and less
 */
public record RatePoint(double rate, double loss, double smoothed) {}
