package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.hundredfold.model.Calibration;
import org.hundredfold.model.Reliability;
import org.junit.jupiter.api.Test;

class CalibratorTest {
    private static final int PICTURES = 4000;

    @Test
    void theTemperatureUndoesHowMuchTooSureANetworkIs() {
        SplittableRandom random = new SplittableRandom(1);
        double[][] told = new double[PICTURES][];
        int[] truths = new int[PICTURES];
        for (int i = 0; i < PICTURES; i++) {
            double[] honest =
                    Calibration.apply(new double[] {0.1 + random.nextDouble(), 0.1 + random.nextDouble(), 0.3}, 1);
            double drawn = random.nextDouble();
            truths[i] = drawn < honest[0] ? 0 : drawn < honest[0] + honest[1] ? 1 : 2;
            told[i] = Calibration.apply(honest, 1 / 2.5); // two and a half times too sure
        }

        double temperature = Calibrator.temperature(told, truths);

        assertThat(temperature).isCloseTo(2.5, within(0.2));
        double[][] calibrated = new double[PICTURES][];
        for (int i = 0; i < PICTURES; i++) {
            calibrated[i] = Calibration.apply(told[i], temperature);
        }
        assertThat(Reliability.of(calibrated, truths).error())
                .isLessThan(0.03)
                .isLessThan(Reliability.of(told, truths).error() / 3);
    }

    @Test
    void aFewPicturesThatAreAllRightMakeItLittleSurer() {
        double[][] told = {{0.9, 0.1}, {0.8, 0.2}, {0.3, 0.7}};

        assertThat(Calibrator.temperature(told, new int[] {0, 0, 1})).isBetween(0.6, 1.0);
    }
}
