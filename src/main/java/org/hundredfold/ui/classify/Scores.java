package org.hundredfold.ui.classify;

import java.util.Locale;

/** Numbers that are held against each other, all to the same decimals, so that parts are seen to add up. */
final class Scores {
    private Scores() {}

    /** A score or a part of one, such as {@code −0.48}. */
    static String score(double value) {
        String number = String.format(Locale.ROOT, "%.2f", Math.abs(value));
        return value < 0 && !number.equals("0.00") ? "−" + number : number;
    }

    /** Such as {@code 0.181}. */
    static String distance(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
