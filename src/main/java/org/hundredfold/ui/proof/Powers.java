package org.hundredfold.ui.proof;

import javafx.util.StringConverter;

/** Exponents at an axis as the powers of ten they stand for. */
final class Powers extends StringConverter<Number> {
    private final boolean counts;

    /** @param counts {@code 10k} instead of {@code 1e4} */
    Powers(boolean counts) {
        this.counts = counts;
    }

    @Override
    public String toString(Number exponent) {
        if (Math.rint(exponent.doubleValue()) != exponent.doubleValue()) {
            return "";
        }
        if (exponent.intValue() == 0) {
            return "1";
        }
        return counts ? count(exponent.intValue()) : "1e" + exponent.intValue();
    }

    private static String count(int exponent) {
        String[] units = {"", "k", "M", "G"};
        return "1" + "0".repeat(exponent % 3) + units[exponent / 3];
    }

    @Override
    public Number fromString(String text) {
        throw new UnsupportedOperationException();
    }
}
