package org.hundredfold.train;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Times in words, such as {@code 0.4 s}, {@code 12 s}, {@code 2 min 10 s} and {@code 3 h 5 min}. */
public final class TimeWords {
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;
    private static final int EXACT = 10;

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

    /** @param seconds below 10 s told to two digits */
    public static String of(double seconds) {
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
        String text = large + " " + largeUnit;
        return small == 0 ? text : text + " " + small + " " + smallUnit;
    }
}
