package org.hundredfold.proof;

import org.hundredfold.nn.original.OriginalWeights;
import org.hundredfold.nn.original.Way;

/**
 * What a way of training the original network came to.
 *
 * @param updates it made; of the mini-batch way, pictures
 * @param micros best time of an update, microseconds
 * @param factor how many times faster than the nested loops
 * @param difference the largest from the loops, whenever both had made as many updates
 * @param end the weights after the last update
 */
public record WayResult(
        Way way, int updates, double micros, double factor, Difference difference, OriginalWeights end) {
    /** Sums in another order stay far below this, of the largest weight; another formula does not. */
    public static final double TOLERANCE = 1e-9;

    /** Whether the weights were the loops' but for rounding, whenever they were compared. */
    public boolean equal() {
        return difference.relative() <= TOLERANCE;
    }
}
