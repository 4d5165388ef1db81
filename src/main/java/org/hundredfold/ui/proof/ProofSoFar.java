package org.hundredfold.ui.proof;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hundredfold.proof.ProofStep;

/**
 * A proof while it runs.
 *
 * @param total steps there will be
 */
public record ProofSoFar(List<ProofStep> steps, int total) {
    public ProofSoFar {
        steps = List.copyOf(steps);
    }

    /** Median time of a step by nested loops, microseconds; NaN before the first. */
    public double loopMicros() {
        return median(ProofStep::loopMicros);
    }

    /** Median time of a step by vectorised code, microseconds; NaN before the first. */
    public double vectorisedMicros() {
        return median(ProofStep::vectorisedMicros);
    }

    /** How many times faster the vectorised code is; NaN before the first step. */
    public double factor() {
        return loopMicros() / vectorisedMicros();
    }

    /** Largest difference between two weights after the last step; NaN before the first. */
    public double difference() {
        return steps.isEmpty() ? Double.NaN : steps.get(steps.size() - 1).difference();
    }

    /** NaN before the first step. */
    public double secondsLeft() {
        return (total - steps.size()) * (loopMicros() + vectorisedMicros()) / 1e6;
    }

    private double median(ToDoubleFunction<ProofStep> time) {
        double[] sorted = steps.stream().mapToDouble(time).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
