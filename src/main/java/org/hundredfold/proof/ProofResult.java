package org.hundredfold.proof;

import java.util.List;

/**
 * What the two ways of training came to.
 *
 * @param network in words, such as {@code 784-256-10}
 * @param batch pictures per step
 * @param parameters how many were compared
 * @param loopMicros median time of a step by nested loops in double precision, microseconds
 * @param vectorisedMicros median time of a step by vectorised code in single precision, microseconds
 * @param largestDifference largest absolute difference between two parameters after the last step
 * @param relativeDifference the same, relative to the largest parameter
 */
public record ProofResult(
        String network,
        int batch,
        int parameters,
        List<ProofStep> steps,
        double loopMicros,
        double vectorisedMicros,
        double largestDifference,
        double relativeDifference) {
    /** Rounding in single precision stays far below this; a mistake in the mathematics does not. */
    public static final double TOLERANCE = 1e-4;

    public ProofResult {
        steps = List.copyOf(steps);
    }

    /** How many times faster the vectorised code is. */
    public double factor() {
        return loopMicros / vectorisedMicros;
    }

    /** Whether both ways ended at the same parameters, but for rounding. */
    public boolean equal() {
        return relativeDifference <= TOLERANCE;
    }
}
