package org.hundredfold.train;

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

    /** From the fastest of them to the mean of the slower half, so that a moment when all stood still does not count for all. */
    static Pace of(List<Double> seconds) {
        List<Double> sorted = seconds.stream().sorted().toList();
        double slow = sorted.subList(sorted.size() / 2, sorted.size()).stream()
                .mapToDouble(each -> each)
                .average()
                .orElseThrow();
        return new Pace(sorted.get(0), slow);
    }

    Pace times(double factor) {
        return new Pace(fast * factor, slow * factor);
    }

    Pace plus(Pace other) {
        return new Pace(fast + other.fast, slow + other.slow);
    }
}
