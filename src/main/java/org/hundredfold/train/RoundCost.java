package org.hundredfold.train;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * What a step costs here and on other computers.
 *
 * @param batch pictures per step
 * @param here seconds of a step on this computer alone
 * @param there seconds of a step by way of the others
 * @param round seconds of that in which no picture is learned from: parameters go out, gradients come back
 */
public record RoundCost(int batch, double here, double there, double round) {
    /** What others must gain before they are called faster: less than that is the clock's. */
    private static final double FASTER = 1.01;
    /** Part of a round by which two of them differ: what a shorter step could gain drowns in it. */
    private static final double NOISE = 0.1;

    /**
     * Pictures per step from which the others are faster; empty if they never are. Beside a step that drowns in its round
     * the others are taken as infinitely fast: from fewer pictures on it cannot pay.
     */
    public OptionalLong paysFrom() {
        double each = here / batch;
        double eachThere = drowned() ? 0 : Math.max(0, there - round) / batch;
        return each > eachThere * FASTER
                ? OptionalLong.of((long) Math.ceil(round / (each - eachThere)))
                : OptionalLong.empty();
    }

    /** In sentences. */
    public String words(String place) {
        return "A step of %d pictures takes %s here and %s on %s, %s of it for the round. %s"
                .formatted(batch, millis(here), millis(there), place, millis(round), verdict(place));
    }

    private boolean drowned() {
        return here < NOISE * round;
    }

    private String verdict(String place) {
        OptionalLong pays = paysFrom();
        if (pays.isEmpty()) {
            return "It does not pay: %s computes no faster than this computer.".formatted(place);
        }
        if (pays.getAsLong() <= batch) {
            return "It pays.";
        }
        return String.format(
                Locale.ROOT,
                drowned()
                        ? "It pays from %,d pictures a step on at the earliest; whether at all, only a larger batch tells."
                        : "It pays from about %,d pictures a step on.",
                rounded(pays.getAsLong()));
    }

    /** To two digits, as more of them mean nothing. */
    private static long rounded(long value) {
        long unit = (long) Math.pow(10, Math.max(0, (int) Math.log10(value) - 1));
        return (value + unit - 1) / unit * unit;
    }

    private static String millis(double seconds) {
        return String.format(Locale.ROOT, seconds < 0.01 ? "%.1f ms" : "%.0f ms", 1000 * seconds);
    }
}
