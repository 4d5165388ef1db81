package org.hundredfold.train;

/**
 * How long something takes on this machine.
 *
 * @param fast seconds, at the best
 * @param slow seconds, at the worst; not below {@code fast}
 */
public record Pace(double fast, double slow) {
    /** Takes no time. */
    public static final Pace NONE = new Pace(0, 0);

    Pace times(double factor) {
        return new Pace(fast * factor, slow * factor);
    }

    Pace plus(Pace other) {
        return new Pace(fast + other.fast, slow + other.slow);
    }
}
