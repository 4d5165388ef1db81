package org.hundredfold.nn;

import java.io.Serializable;

/**
 * What a network says about a batch it does not learn from.
 *
 * @param answers index of the most probable class, per row
 * @param probabilities of that class, per row
 * @param losses per row
 */
public record Predictions(int[] answers, float[] probabilities, double[] losses) implements Serializable {
    /** Sum over the rows, in their order. */
    public double loss() {
        double sum = 0;
        for (double each : losses) {
            sum += each;
        }
        return sum;
    }
}
