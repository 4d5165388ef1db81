package org.hundredfold.ui.classify;

import java.util.Locale;

/** Numbers that are held against each other, all to the same decimals, so that parts are seen to add up. */
final class Scores {
    private static final double HUNDREDTHS = 100;

    private Scores() {}

    /** A score as {@link #score} tells it: what is told to add up has to be added so. */
    static double shown(double value) {
        return Math.copySign(Math.round(HUNDREDTHS * Math.abs(value)) / HUNDREDTHS, value);
    }

    /** A score or a part of one, such as {@code −0.48}. */
    static String score(double value) {
        String number = String.format(Locale.ROOT, "%.2f", Math.abs(shown(value)));
        return value < 0 && !number.equals("0.00") ? "−" + number : number;
    }

    /** Such as {@code 0.181}. */
    static String distance(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
