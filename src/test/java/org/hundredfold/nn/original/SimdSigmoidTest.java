package org.hundredfold.nn.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SimdSigmoidTest {
    @Test
    void itIsWithin1e15OfTheTrueValueOverItsWholeRange() {
        double[] sums =
                DoubleStream.iterate(-708, z -> z <= 708, z -> z + 0.0137).toArray();

        double[] sigmoids = sigmoids(sums);

        for (int j = 0; j < sums.length; j++) {
            double exact = 1 / (1 + StrictMath.exp(-sums[j]));
            assertThat(sigmoids[j]).as("at %s", sums[j]).isCloseTo(exact, within(1e-15 * exact));
        }
    }

    @Test
    void farOutItIsZeroOrOne() {
        double[] far = {-1e308, -1e9, -709, 709, 1e9, 1e308, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};

        assertThat(sigmoids(far)).containsExactly(0, 0, 0, 1, 1, 1, 0, 1);
    }

    @Test
    void notANumberIsNotHidden() {
        assertThat(sigmoids(Double.NaN, 0, -0.0, Double.MIN_VALUE)).containsExactly(Double.NaN, 0.5, 0.5, 0.5);
    }

    /** Outputs of as many units with these sums. */
    private static double[] sigmoids(double... sums) {
        FusedNetwork network =
                new SimdNetwork(new double[1], new double[sums.length], new double[sums.length], sums.length, 0.1);
        System.arraycopy(sums, 0, network.sums, 0, sums.length);
        SimdSigmoid.answer(network, 0);
        return java.util.Arrays.copyOf(network.h, sums.length);
    }
}
