package org.hundredfold.nn;

/**
 * What a network says about a batch it does not learn from.
 *
 * @param answers index of the most probable class, per row
 * @param probabilities of that class, per row
 * @param loss sum over the rows
 */
public record Predictions(int[] answers, float[] probabilities, double loss) {}
