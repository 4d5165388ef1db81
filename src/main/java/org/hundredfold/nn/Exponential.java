package org.hundredfold.nn;

/**
 * The exponential function by multiply-adds alone, within 1e-15 of the true value: faster than {@link Math#exp}, and the
 * same bits on every machine, which that does not promise.
 */
final class Exponential {
    private static final double LOWEST = -708;
    private static final double HIGHEST = 709;
    private static final double LOG2_E = 0x1.71547652b82fep0;
    /** ln 2 in two parts, the first with few enough digits that small multiples of it are exact. */
    private static final double LN2_HIGH = 0x1.62e42fee00000p-1;

    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    /** Adding it rounds to a whole number, which then lies in the lowest bits. */
    private static final double ROUNDING = 0x1.8p52;

    private static final int MANTISSA_BITS = 52;

    private Exponential() {}

    /** {@code e^x}; 0 below -708, infinite above 709. NaN stays NaN. */
    static double of(double x) {
        if (x < LOWEST) {
            return 0;
        }
        if (x > HIGHEST) {
            return Double.POSITIVE_INFINITY;
        }
        double shifted = Math.fma(x, LOG2_E, ROUNDING);
        double n = shifted - ROUNDING;
        double r = Math.fma(-n, LN2_LOW, Math.fma(-n, LN2_HIGH, x));
        double power = polynomial(r);
        return Double.longBitsToDouble(
                Double.doubleToRawLongBits(power) + (Double.doubleToRawLongBits(shifted) << MANTISSA_BITS));
    }

    /** Taylor's series of degree 12 for {@code |r| <= ln(2) / 2}, in pairs so that the products do not wait for each other. */
    private static double polynomial(double r) {
        double r2 = r * r;
        double r4 = r2 * r2;
        double low = Math.fma(Math.fma(r, 1.0 / 6, 0.5), r2, 1 + r);
        double middle = Math.fma(Math.fma(r, 1.0 / 5040, 1.0 / 720), r2, Math.fma(r, 1.0 / 120, 1.0 / 24));
        double high =
                Math.fma(Math.fma(r, 1.0 / 39_916_800, 1.0 / 3_628_800), r2, Math.fma(r, 1.0 / 362_880, 1.0 / 40_320));
        double top = Math.fma(r4, 1.0 / 479_001_600, high);
        return Math.fma(Math.fma(top, r4, middle), r4, low);
    }
}
