package org.hundredfold.proof;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.hundredfold.nn.original.Way;

/** Ways, very small numbers, very short times and factors in words, English whatever the locale. */
public final class InWords {
    private static final MathContext UP = new MathContext(2, RoundingMode.CEILING);
    private static final MathContext THREE_DIGITS = new MathContext(3);
    private static final double PLAIN = 1e-3;
    private static final double MILLI = 1e3;
    private static final double UNIT = 1e6;

    private InWords() {}

    /** A way as it is called where it stands alone. */
    public static String name(Way way) {
        return switch (way) {
            case LOOPS -> "Nested loops";
            case VECTORISED -> "Vectorised, ND4J";
            case FUSED -> "Fused";
            case MINI_BATCH -> "Mini-batches, ND4J";
        };
    }

    /** A way as it is called within a sentence. */
    public static String inSentence(Way way) {
        return switch (way) {
            case LOOPS -> "nested loops";
            case VECTORISED -> "the vectorised ND4J code";
            case FUSED -> "the fused update";
            case MINI_BATCH -> "mini-batches";
        };
    }

    /** A bound such as {@code 3.5e-7} or {@code 0.12}: two digits, rounded up, for it must not be smaller than what it bounds. */
    public static String atMost(double value) {
        if (!Double.isFinite(value) || value == 0) {
            return number(value);
        }
        BigDecimal bound = BigDecimal.valueOf(value).round(UP).stripTrailingZeros();
        if (value >= PLAIN) {
            return bound.toPlainString();
        }
        int exponent = bound.precision() - bound.scale() - 1;
        return bound.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
    }

    /** A time such as {@code 820 µs}, {@code 152 ms} and {@code 1.3 s}. */
    public static String time(double micros) {
        if (Double.isNaN(micros)) {
            return number(micros);
        }
        if (micros < MILLI) {
            return number(micros) + " µs";
        }
        return micros < UNIT ? number(micros / MILLI) + " ms" : number(micros / UNIT) + " s";
    }

    /** A speed relative to another one, such as {@code 6.4 times as fast} and {@code 210 times slower}. */
    public static String factor(double factor) {
        if (Double.isNaN(factor)) {
            return number(factor);
        }
        return factor < 1 ? number(1 / factor) + " times slower" : number(factor) + " times as fast";
    }

    static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "–" : "∞";
        }
        BigDecimal rounded = new BigDecimal(value).round(THREE_DIGITS);
        return new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(rounded);
    }
}
