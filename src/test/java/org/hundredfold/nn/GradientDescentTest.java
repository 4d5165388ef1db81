package org.hundredfold.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hundredfold.nn.OptimizerSettings.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GradientDescentTest {
    private static final int BATCH = 9;
    private static final int STEPS = 20;
    private static final long SEED = 77;

    static Stream<Arguments> everyCombination() {
        return Networks.ofEveryKind()
                .flatMap(network -> Stream.of(Kind.values())
                        .flatMap(optimizer ->
                                Stream.of(1, 2, 3).map(workers -> Arguments.of(network, optimizer, workers))));
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    void vectorisedTrainingEndsWhereTheLoopsEnd(NetworkSpec network, Kind optimizer, int workers) {
        OptimizerSettings settings = new OptimizerSettings(optimizer, 0.01, 0.1);
        LearnerSettings learning = new LearnerSettings(
                settings,
                0.1,
                IntStream.range(0, network.classes())
                        .mapToObj(label -> 0.5 + 0.3 * label)
                        .toList(),
                SEED);
        NetworkParameters start = Networks.parameters(network, 1);
        double[] expected = Networks.doubles(start.values());
        ReferenceNetwork reference = new ReferenceNetwork(network);
        ReferenceOptimizer referenceOptimizer = new ReferenceOptimizer(settings, expected.length);

        try (GradientDescent descent = new GradientDescent(start, learning, BATCH, workers)) {
            for (int step = 0; step < STEPS; step++) {
                Batch batch = batchOf(network, step);
                double expectedLoss = reference.loss(expected, batch, learning);
                referenceOptimizer.update(expected, reference.gradient(expected, batch, learning, step));
                descent.step(batch);
                if (!drops(network)) {
                    assertThat(descent.loss() / batch.size()).isCloseTo(expectedLoss, within(1e-5));
                }
            }
            assertThat(Networks.doubles(descent.parameters().values())).containsExactly(expected, within(2e-5));
        }
    }

    private static boolean drops(NetworkSpec network) {
        return network.layers().stream().anyMatch(Dropout.class::isInstance);
    }

    /** The last batch of an epoch is smaller, at times smaller than the number of workers. */
    private static Batch batchOf(NetworkSpec network, int step) {
        return RandomBatch.of(step % 4 == 3 ? 1 : BATCH, network.inputs(), network.classes(), 100 + step);
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    void theSameStartGivesTheSameBitsWithAnyNumberOfWorkers(NetworkSpec network, Kind optimizer, int workers) {
        assertThat(trained(network, optimizer, workers)).containsExactly(trained(network, optimizer, 1));
    }

    @Test
    void theNumberOfWorkersMayChangeBetweenSteps() {
        NetworkSpec network = NetworkSpec.classifier(20, List.of(40, 16), Activation.RELU, 3);
        OptimizerSettings settings = new OptimizerSettings(Kind.ADAM, 0.01);
        NetworkParameters start = Networks.parameters(network, 5);
        try (GradientDescent changing = new GradientDescent(start, settings, BATCH, 4);
                GradientDescent alone = new GradientDescent(start, settings, BATCH, 1)) {
            for (int step = 0; step < 2_000; step++) {
                changing.use(1 + step * 7 % 4);
                changing.step(batchOf(network, step));
                alone.step(batchOf(network, step));
            }
            assertThat(changing.parameters().values())
                    .containsExactly(alone.parameters().values());
            assertThat(changing.predict(batchOf(network, 0)).answers())
                    .containsExactly(alone.predict(batchOf(network, 0)).answers());
        }
    }

    @Test
    void aGradientIsThatOfTheReferenceAndChangesNothing() {
        NetworkSpec network = NetworkSpec.classifier(20, List.of(9, 7), Activation.RELU, 3);
        NetworkParameters start = Networks.parameters(network, 5);
        Batch batch = RandomBatch.of(13, 20, 3, 6);
        double[] expected = new ReferenceNetwork(network).gradient(start.doubles(), batch);
        try (GradientDescent descent = new GradientDescent(start, new OptimizerSettings(Kind.ADAM, 0.1), 13, 2)) {
            assertThat(descent.gradient(batch).doubles()).containsExactly(expected, within(1e-6));
            assertThat(descent.parameters().values()).containsExactly(start.values());
        }
    }

    private static float[] trained(NetworkSpec network, Kind optimizer, int workers) {
        NetworkParameters start = InitialParameters.draw(network, new SplittableRandom(7));
        OptimizerSettings settings = new OptimizerSettings(optimizer, 0.05);
        try (GradientDescent descent = new GradientDescent(start, settings, BATCH, workers)) {
            for (int step = 0; step < STEPS; step++) {
                descent.step(batchOf(network, step));
            }
            return descent.parameters().values();
        }
    }

    @Test
    void aNetworkOfSeveralBlocksOfParametersIsUpdatedWhole() {
        NetworkSpec network = NetworkSpec.classifier(300, List.of(50), Activation.TANH, 10);
        OptimizerSettings settings = new OptimizerSettings(Kind.ADAM, 0.001);
        NetworkParameters start = InitialParameters.draw(network, new SplittableRandom(3));
        double[] expected = Networks.doubles(start.values());
        ReferenceNetwork reference = new ReferenceNetwork(network);
        ReferenceOptimizer referenceOptimizer = new ReferenceOptimizer(settings, expected.length);
        try (GradientDescent descent = new GradientDescent(start, settings, 32, 2)) {
            for (int step = 0; step < 10; step++) {
                Batch batch = RandomBatch.of(32, 300, 10, step);
                referenceOptimizer.update(expected, reference.gradient(expected, batch));
                descent.step(batch);
            }
            assertThat(Networks.doubles(descent.parameters().values())).containsExactly(expected, within(2e-4));
        }
    }

    @Test
    void predictionsOfAnyNumberOfPicturesAgreeWithTheReference() {
        NetworkSpec network = NetworkSpec.classifier(20, List.of(8), Activation.RELU, 4);
        NetworkParameters parameters = Networks.parameters(network, 4);
        RandomBatch pictures = RandomBatch.of(301, 20, 4, 5);
        ReferenceNetwork reference = new ReferenceNetwork(network);
        double[] values = Networks.doubles(parameters.values());

        try (Inference inference = new Inference(parameters, 2)) {
            Predictions predictions = inference.predict(pictures);

            assertThat(predictions.loss() / 301).isCloseTo(reference.loss(values, pictures), within(1e-5));
            for (int row = 0; row < 301; row++) {
                double[] inputs = Networks.doubles(pictures.inputs()[row]);
                double[] probabilities = reference.probabilities(values, inputs);
                int expected = Probabilities.best(probabilities);
                assertThat(predictions.answers()[row]).as("row %d", row).isEqualTo(expected);
                assertThat((double) predictions.probabilities()[row]).isCloseTo(probabilities[expected], within(1e-5));
            }
        }
    }

    @Test
    void numbersThatGoWrongShowInTheLoss() {
        NetworkSpec network = NetworkSpec.classifier(5, List.of(4), Activation.RELU, 2);
        OptimizerSettings settings = new OptimizerSettings(Kind.SGD, 1e30);
        try (GradientDescent descent = new GradientDescent(Networks.parameters(network, 1), settings, 4, 2)) {
            Batch batch = RandomBatch.of(4, 5, 2, 1);
            for (int step = 0; step < 6; step++) {
                descent.step(batch);
            }
            assertThat(descent.loss()).isNaN();
        }
    }

    @Test
    void whatAWorkerThrowsReachesTheCaller() {
        NetworkSpec network = NetworkSpec.classifier(5, List.of(4), Activation.RELU, 2);
        OptimizerSettings settings = new OptimizerSettings(Kind.SGD, 0.1);
        Batch broken = new BrokenBatch();
        try (GradientDescent descent = new GradientDescent(Networks.parameters(network, 1), settings, 4, 2)) {
            assertThatThrownBy(() -> descent.step(broken)).hasStackTraceContaining("the last picture is gone");
            descent.step(RandomBatch.of(4, 5, 2, 1));
            assertThat(descent.loss()).isFinite();
        }
    }

    /** Fails while a worker other than the calling thread reads it. */
    private record BrokenBatch() implements Batch {
        @Override
        public int size() {
            return 4;
        }

        @Override
        public void readInputs(int row, float[] target, int offset) {
            if (row == 3) {
                throw new IllegalStateException("the last picture is gone");
            }
        }

        @Override
        public int label(int row) {
            return 0;
        }
    }
}
