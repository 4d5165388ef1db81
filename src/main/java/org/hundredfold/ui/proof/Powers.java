package org.hundredfold.ui.proof;

import javafx.util.StringConverter;
import org.hundredfold.ui.common.Formats;

/** Exponents at an axis as the powers of ten they stand for. */
final class Powers extends StringConverter<Number> {
    private final boolean counts;

    /** @param counts {@code 10,000} instead of {@code 1e4} */
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
        return counts ? Formats.count(Math.round(Math.pow(10, exponent.doubleValue()))) : "1e" + exponent.intValue();
    }

    @Override
    public Number fromString(String text) {
        throw new UnsupportedOperationException();
    }
}
