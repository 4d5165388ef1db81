package org.hundredfold.ui.proof;

import java.util.stream.IntStream;

/** A scale on which every power of ten takes the same room: from {@code 10^low} to {@code 10^high}. */
record LogScale(int low, int high) {
    private static final double ROUNDING = 1e-9;

    /** The smallest scale of whole powers that holds both values, which are above 0. */
    static LogScale around(double smallest, double largest) {
        int low = (int) Math.floor(Math.log10(smallest) + ROUNDING);
        return new LogScale(low, Math.max(low + 1, (int) Math.ceil(Math.log10(largest) - ROUNDING)));
    }

    /** Where a value lies, 0 at the lower end and 1 at the upper. */
    double position(double value) {
        return (Math.log10(value) - low) / (high - low);
    }

    /** The powers of ten from end to end. */
    double[] ticks() {
        return IntStream.rangeClosed(low, high)
                .mapToDouble(exponent -> Math.pow(10, exponent))
                .toArray();
    }
}
