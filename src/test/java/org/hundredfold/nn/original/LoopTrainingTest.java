package org.hundredfold.nn.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LoopTrainingTest {
    private static final double STEP = 1e-5;

    @Test
    void itsUpdateIsTheRateTimesTheSlopeOfTheSquaredErrorByFiniteDifferences() {
        OriginalSamples picture = Originals.samples(1, 7, 1);
        OriginalWeights start = Originals.start(3, 7, 2);
        LoopTraining training = new LoopTraining(picture, start, 1);

        training.train(1);

        OriginalWeights end = training.weights();
        assertStepsDownhill(start.hidden(), end.hidden(), picture, start);
        assertStepsDownhill(start.output(), end.output(), picture, start);
    }

    private static void assertStepsDownhill(
            double[] start, double[] end, OriginalSamples picture, OriginalWeights weights) {
        for (int i = 0; i < start.length; i++) {
            double step = end[i] - start[i];
            double value = start[i];
            start[i] = value + STEP;
            double above = error(picture, weights);
            start[i] = value - STEP;
            double below = error(picture, weights);
            start[i] = value;
            assertThat(step).as("weight %d", i).isCloseTo((below - above) / (2 * STEP), within(1e-10));
        }
    }

    /** {@code (t - o)^2 / 2} of the only picture. */
    private static double error(OriginalSamples picture, OriginalWeights weights) {
        double z = 0;
        for (int j = 0; j < weights.units(); j++) {
            double sum = 0;
            for (int i = 0; i < picture.inputs(); i++) {
                sum += weights.hidden()[j * picture.inputs() + i] * picture.x()[i];
            }
            z += weights.output()[j] * sigmoid(sum);
        }
        double e = picture.t()[0] - sigmoid(z);
        return e * e / 2;
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
