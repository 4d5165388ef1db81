package org.hundredfold.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTest {
    @Test
    void aTemperatureOfOneChangesNothing() {
        assertThat(Calibration.apply(new double[] {0.7, 0.2, 0.1}, 1))
                .containsExactly(new double[] {0.7, 0.2, 0.1}, within(1e-12));
    }

    @Test
    void aHigherTemperatureIsTheSoftmaxOfTheLogitsDividedByIt() {
        double first = Math.exp(3.0 / 2);
        double second = Math.exp(1.0 / 2);

        double[] told = Calibration.apply(
                new double[] {Math.exp(3) / (Math.exp(3) + Math.exp(1)), Math.exp(1) / (Math.exp(3) + Math.exp(1))}, 2);

        assertThat(told)
                .containsExactly(new double[] {first / (first + second), second / (first + second)}, within(1e-12));
    }

    @Test
    void aClassThatIsRuledOutStaysSo() {
        assertThat(Calibration.apply(new double[] {1, 0}, 1.5)).containsExactly(new double[] {1, 0}, within(1e-100));
    }

    @Test
    void reliabilityComparesHowSureAnswersAreWithHowManyAreRight() {
        double[][] probabilities = {{0.92, 0.08}, {0.08, 0.92}, {0.96, 0.04}, {0.55, 0.45}};

        Reliability reliability = Reliability.of(probabilities, new int[] {0, 1, 1, 0});

        assertThat(reliability.answers()).isEqualTo(4);
        assertThat(reliability.bins().get(9).answers()).isEqualTo(3);
        assertThat(reliability.bins().get(9).probability()).isCloseTo(2.8 / 3, within(1e-9));
        assertThat(reliability.bins().get(9).right()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(reliability.bins().get(5).right()).isEqualTo(1);
        assertThat(reliability.error()).isCloseTo(0.75 * (2.8 - 2) / 3 + 0.25 * 0.45, within(1e-9));
    }
}
