package org.hundredfold.export.numpy;

/** Floating-point numbers of 16 bits (IEEE 754): a sign, 5 bits of exponent, 10 of fraction. */
final class Half {
    private static final int INFINITY = 0x7C00;
    private static final int NAN = 0x7E00;
    private static final int ONE = 1 << 10;
    private static final int BIAS = 15;

    private Half() {}

    static double toDouble(short half) {
        int exponent = half >> 10 & 0x1F;
        int fraction = half & ONE - 1;
        double magnitude = switch (exponent) {
            case 0 -> Math.scalb((double) fraction, 1 - BIAS - 10);
            case 0x1F -> fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
            default -> Math.scalb((double) (ONE + fraction), exponent - BIAS - 10);
        };
        return half < 0 ? -magnitude : magnitude;
    }

    /** The nearest, of two equally near the even one. */
    static short of(double value) {
        int sign = Double.doubleToRawLongBits(value) < 0 ? 0x8000 : 0;
        return (short) (sign | magnitude(Math.abs(value)));
    }

    private static int magnitude(double value) {
        if (Double.isNaN(value)) {
            return NAN;
        }
        int exponent = Math.max(Math.getExponent(value), 1 - BIAS);
        if (exponent > BIAS) {
            return INFINITY;
        }
        // A fraction that is rounded up to 2, or up to the first number that is not too small to have a leading 1,
        // carries over.
        int rounded = (int) Math.rint(Math.scalb(value, 10 - exponent));
        return (exponent + BIAS - 1) * ONE + rounded;
    }
}
