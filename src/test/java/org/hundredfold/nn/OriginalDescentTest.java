package org.hundredfold.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hundredfold.nn.original.OriginalDescent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The original update of the preset, against the loop reference: a step of plain gradient descent per picture. */
class OriginalDescentTest {
    private static final double RATE = 0.1;
    private static final int CAPACITY = 50;

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void eachPictureIsOneStepDownTheReferencesGradient(int classes) {
        NetworkSpec network = NetworkSpec.original(13, classes);
        NetworkParameters start = Networks.parameters(network, 1);
        OriginalDescent descent = new OriginalDescent(start, RATE, CAPACITY);
        double[] expected = start.doubles();

        for (int size : List.of(CAPACITY, 1, 6, 3, 8)) {
            RandomBatch batch = RandomBatch.of(size, 13, classes, size);
            descent.step(batch);
            double loss = learn(new ReferenceNetwork(network), expected, batch);
            assertThat(descent.loss()).isCloseTo(loss, within(1e-8));
        }

        float[] values = descent.parameters().values();
        for (int i = 0; i < values.length; i++) {
            assertThat(values[i]).as("parameter %d", i).isEqualTo((float) expected[i], within(1e-6f));
        }
    }

    /** Changes the parameters by each picture; the sum of the losses before. */
    private static double learn(ReferenceNetwork reference, double[] parameters, RandomBatch batch) {
        double loss = 0;
        for (int row = 0; row < batch.size(); row++) {
            RandomBatch picture = new RandomBatch(new float[][] {batch.inputs()[row]}, new int[] {batch.labels()[row]});
            loss += reference.loss(parameters, picture);
            double[] gradient = reference.gradient(parameters, picture);
            for (int i = 0; i < parameters.length; i++) {
                parameters[i] -= RATE * gradient[i];
            }
        }
        return loss;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void wrongAnswersAreCountedAsTheReferenceWouldAnswer(int classes) {
        NetworkSpec network = NetworkSpec.original(13, classes);
        NetworkParameters start = Networks.parameters(network, 2);
        OriginalDescent descent = new OriginalDescent(start, 0, CAPACITY);
        RandomBatch batch = RandomBatch.of(CAPACITY, 13, classes, 3);

        descent.step(batch);

        int wrong = 0;
        for (int row = 0; row < batch.size(); row++) {
            double[] inputs = Networks.doubles(batch.inputs()[row]);
            double[] probabilities = new ReferenceNetwork(network).probabilities(start.doubles(), inputs);
            for (double probability : probabilities) {
                if (probability > probabilities[batch.label(row)]) {
                    wrong++;
                    break;
                }
            }
        }
        assertThat(wrong).isBetween(1, CAPACITY - 1);
        assertThat(descent.wrong()).isEqualTo(wrong);
        assertThat(descent.parameters().values()).isEqualTo(start.values());
    }
}
