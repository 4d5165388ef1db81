package org.hundredfold.train;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Times in words: two digits below 10 s, else the two units that matter. */
public final class TimeWords {
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;
    private static final int EXACT = 10;
    private static final double LEAST = 0.005;

    private TimeWords() {}

    /** Such as {@code 8 to 20 s} and {@code 50 s to 1 min 10 s}. */
    public static String range(double low, double high) {
        String from = of(low);
        String to = of(high);
        if (from.equals(to)) {
            return to;
        }
        return high < MINUTE ? from.replace(" s", "") + " to " + to : from + " to " + to;
    }

    /** Such as {@code <0.01 s}, {@code 0.42 s}, {@code 12 s}, {@code 2 min 10 s} and {@code 3 h 5 min}; a dash for not a number. */
    public static String of(double seconds) {
        if (Double.isNaN(seconds)) {
            return "–";
        }
        if (seconds > 0 && seconds < LEAST) {
            return "<0.01 s";
        }
        if (seconds < EXACT) {
            return String.format(Locale.ROOT, "%s s", digits(seconds));
        }
        long whole = Math.round(seconds);
        if (whole < MINUTE) {
            return whole + " s";
        }
        return whole < HOUR
                ? pair(whole / MINUTE, "min", whole % MINUTE, "s")
                : pair(whole / HOUR, "h", whole % HOUR / MINUTE, "min");
    }

    private static String digits(double seconds) {
        return new BigDecimal(seconds)
                .setScale(seconds < 1 ? 2 : 1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String pair(long large, String largeUnit, long small, String smallUnit) {
        String text = String.format(Locale.ROOT, "%,d %s", large, largeUnit);
        return small == 0 ? text : text + " " + small + " " + smallUnit;
    }
}
