package org.hundredfold.ui.classify;

import java.util.Locale;

/** Numbers that are held against each other, all to the same decimals, so that parts are seen to add up. */
final class Scores {
    private static final int DECIMALS = 2;
    /** Single precision holds no more. */
    private static final int MOST_DECIMALS = 7;

    private Scores() {}

    /** A score as {@link #score} tells it: what is told to add up has to be added so. */
    static double shown(double value) {
        return rounded(value, DECIMALS);
    }

    /** A score or a part of one, such as {@code −0.48}. */
    static String score(double value) {
        return number(value, DECIMALS);
    }

    /** A part of a score that is a product, with so many decimals of both factors that it can be checked: {@code 12.639 × 0.052 = 0.66}. */
    static String product(double one, double other, double value) {
        int decimals = DECIMALS;
        while (decimals < MOST_DECIMALS && shown(rounded(one, decimals) * rounded(other, decimals)) != shown(value)) {
            decimals++;
        }
        return "%s × %s = %s".formatted(number(one, decimals), number(other, decimals), score(value));
    }

    private static double rounded(double value, int decimals) {
        double parts = Math.pow(10, decimals);
        return Math.copySign(Math.round(parts * Math.abs(value)) / parts, value);
    }

    private static String number(double value, int decimals) {
        double rounded = rounded(value, decimals);
        String number = String.format(Locale.ROOT, "%." + decimals + "f", Math.abs(rounded));
        return rounded < 0 ? "−" + number : number;
    }

    /** Such as {@code 0.181}. */
    static String distance(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
