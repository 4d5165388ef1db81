package org.hundredfold.nn.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;

/** Seeded pictures and starts of the original network, and how their ends are compared. */
final class Originals {
    private Originals() {}

    /** Pictures whose class can be learned: is the first half brighter than usual? */
    static OriginalSamples samples(int count, int inputs, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = new double[count * inputs];
        double[] t = new double[count];
        for (int n = 0; n < count; n++) {
            double sum = 0;
            for (int i = 0; i < inputs - 1; i++) {
                x[n * inputs + i] = random.nextDouble();
                sum += i < inputs / 2 ? x[n * inputs + i] - 0.5 : 0;
            }
            x[n * inputs + inputs - 1] = 1;
            t[n] = sum > 0 ? 1 : 0;
        }
        return new OriginalSamples(inputs, x, t);
    }

    static OriginalWeights start(int units, int inputs, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new OriginalWeights(values(units * inputs, random), values(units, random));
    }

    private static double[] values(int count, SplittableRandom random) {
        return random.doubles(count, -0.3, 0.3).toArray();
    }

    static void assertClose(OriginalWeights actual, OriginalWeights expected, double relative) {
        assertClose(actual.hidden(), expected.hidden(), relative);
        assertClose(actual.output(), expected.output(), relative);
    }

    static void assertClose(double[] actual, double[] expected, double relative) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i]).as("value %d", i).isCloseTo(expected[i], within(relative * Math.abs(expected[i])));
        }
    }

    static void assertSameBits(OriginalWeights actual, OriginalWeights expected) {
        assertThat(actual.hidden()).isEqualTo(expected.hidden());
        assertThat(actual.output()).isEqualTo(expected.output());
    }
}
