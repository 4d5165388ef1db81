package org.hundredfold.train;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * What a step costs here and on other computers.
 *
 * @param batch pictures per step
 * @param most pictures that a step can have at most
 * @param here seconds of a step on this computer alone
 * @param there seconds of a step by way of the others
 * @param round seconds of that in which no picture is learned from: parameters go out, gradients come back
 */
public record RoundCost(int batch, int most, double here, double there, double round) {
    /** The part of a round by which most differ. */
    private static final double ROUND_NOISE = 0.25;
    /** The same of steps. */
    private static final double STEP_NOISE = 0.05;

    /**
     * Pictures per step from which the others are faster: from {@code round / (here - there)} on, with the seconds of a picture
     * here and there, the round not counted. Where that difference drowns in noise, the batch from which it pays
     * at the earliest.
     *
     * @return empty if it never does
     */
    public OptionalLong paysFrom() {
        double gain = isMeasured() ? gain() : Math.min(here, gain() + noise());
        return gain > 0 ? OptionalLong.of((long) Math.ceil(batch * round / gain)) : OptionalLong.empty();
    }

    /** Seconds that a step would gain there if rounds cost nothing. */
    private double gain() {
        return here - (there - round);
    }

    private double noise() {
        return Math.max(ROUND_NOISE * round, STEP_NOISE * here);
    }

    private boolean isMeasured() {
        return Math.abs(gain()) > noise();
    }

    /** In sentences. */
    public String words(String place) {
        return "A step of %d pictures takes %s here and %s on %s, %s of it for the round. %s"
                .formatted(batch, millis(here), millis(there), place, millis(round), verdict(place));
    }

    private String verdict(String place) {
        OptionalLong pays = paysFrom();
        if (pays.isEmpty()) {
            return "It does not pay: %s computes no faster than this computer.".formatted(place);
        }
        if (pays.getAsLong() <= batch) {
            return isMeasured()
                    ? "It pays."
                    : "It hardly pays: %s computes about as fast as this computer.".formatted(place);
        }
        return String.format(
                Locale.ROOT,
                pays.getAsLong() > most
                        ? "It does not pay: that would take some %,d pictures in a step at least, and %,d is the most."
                        : isMeasured()
                                ? "It pays from about %,d pictures a step on."
                                : "It pays from %,d pictures a step on at the earliest; whether at all, only a larger batch tells.",
                rounded(pays.getAsLong()),
                most);
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
