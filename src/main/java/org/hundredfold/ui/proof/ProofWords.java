package org.hundredfold.ui.proof;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.hundredfold.ui.common.Formats;

/** Very small numbers and very short times in words. */
final class ProofWords {
    private static final MathContext UP = new MathContext(2, RoundingMode.CEILING);
    private static final double PLAIN = 1e-3;
    private static final double MILLI = 1e3;
    private static final double UNIT = 1e6;

    private ProofWords() {}

    /** A bound such as {@code 3.5e-7} or {@code 0.12}: two digits, rounded up, for it must not be smaller than what it bounds. */
    static String atMost(double value) {
        if (!Double.isFinite(value) || value == 0) {
            return Formats.number(value);
        }
        BigDecimal bound = BigDecimal.valueOf(value).round(UP).stripTrailingZeros();
        if (value >= PLAIN) {
            return bound.toPlainString();
        }
        int exponent = bound.precision() - bound.scale() - 1;
        return bound.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
    }

    /** A time such as {@code 820 µs}, {@code 152 ms} and {@code 1.3 s}. */
    static String time(double micros) {
        if (micros < MILLI) {
            return Formats.number(micros) + " µs";
        }
        return micros < UNIT ? Formats.number(micros / MILLI) + " ms" : Formats.number(micros / UNIT) + " s";
    }
}
