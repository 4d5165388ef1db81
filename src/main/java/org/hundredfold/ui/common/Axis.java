package org.hundredfold.ui.common;

import java.util.stream.DoubleStream;

/**
 * An axis from 0 to an upper end with ticks at round numbers.
 *
 * @param end the upper end, above 0
 * @param step between ticks: 1, 2 or 5 times a power of ten
 */
record Axis(double end, double step) {
    /** An axis up to exactly the given end. */
    static Axis upTo(double end, int ticks) {
        return new Axis(end, round(end / ticks));
    }

    /** An axis whose end is the next tick above the given value. */
    static Axis above(double value, int ticks) {
        double step = round(value / ticks);
        return new Axis(step * Math.ceil(value / step), step);
    }

    /** An axis of whole numbers, so that no tick stands between two epochs. */
    Axis whole() {
        return new Axis(end, Math.max(1, Math.rint(step)));
    }

    double[] ticks() {
        int count = (int) Math.floor(end / step + 1e-9);
        return DoubleStream.iterate(0, i -> i <= count, i -> i + 1)
                .map(i -> i * step)
                .toArray();
    }

    private static double round(double raw) {
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double lead = raw / power;
        return power * (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10);
    }
}
