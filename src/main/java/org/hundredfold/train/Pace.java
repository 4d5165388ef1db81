package org.hundredfold.train;

import java.util.Arrays;
import java.util.List;

/**
 * How long something takes on this machine.
 *
 * @param fast seconds, at the best
 * @param slow seconds, at the worst; not below {@code fast}
 */
public record Pace(double fast, double slow) {
    /** Takes no time. */
    public static final Pace NONE = new Pace(0, 0);

    private static final double QUIETER = 0.7;
    private static final double BUSIER = 1.3;

    /**
     * A stretch of a trial.
     *
     * @param seconds by the clock on the wall
     * @param own seconds that the thread had a processor
     * @param times that something was done
     */
    record Slice(double seconds, double own, long times) {
        double each() {
            return seconds / times;
        }
    }

    /**
     * Of something done once: from what it takes if nothing else runs to the mean of the slower half, so that a moment when
     * all stood still does not count for all.
     */
    static Pace of(List<Slice> slices) {
        double[] each = slices.stream().mapToDouble(Slice::each).sorted().toArray();
        double slow =
                Arrays.stream(each, each.length / 2, each.length).average().orElseThrow();
        double own = slices.stream()
                .filter(slice -> slice.own() > 0) // less than the clock of some systems shows
                .mapToDouble(slice -> slice.own() / slice.times())
                .min()
                .orElse(each[0]);
        return new Pace(Math.min(own, each[0]), slow);
    }

    /** The same, with what a quieter, or a busier, machine than at the moment of measuring may change. */
    Pace widened() {
        return new Pace(QUIETER * fast, BUSIER * slow);
    }

    Pace times(double factor) {
        return new Pace(fast * factor, slow * factor);
    }

    Pace plus(Pace other) {
        return new Pace(fast + other.fast, slow + other.slow);
    }
}
