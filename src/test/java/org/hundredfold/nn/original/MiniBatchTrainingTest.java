package org.hundredfold.nn.original;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MiniBatchTrainingTest {
    private static final double RATE = 0.1;

    @ParameterizedTest
    @ValueSource(ints = {100, 64, 5})
    void aBatchAddsWhatEachOfItsPicturesWouldBringIfItCameFirst(int count) {
        OriginalSamples samples = Originals.samples(count, 9, 1);
        OriginalWeights start = Originals.start(4, 9, 2);
        try (OriginalTraining training = new MiniBatchTraining(samples, start, RATE)) {
            training.train(3 * MiniBatchTraining.BATCH);

            OriginalWeights expected = start;
            for (int batch = 0; batch < 3; batch++) {
                expected = afterBatch(samples, expected, batch * MiniBatchTraining.BATCH);
            }
            Originals.assertClose(training.weights(), expected, 1e-12);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63})
    void picturesThatDoNotFillABatchWait(int pictures) {
        OriginalWeights start = Originals.start(4, 9, 3);
        try (OriginalTraining training = new MiniBatchTraining(Originals.samples(100, 9, 4), start, RATE)) {
            training.train(pictures);

            assertThat(training.weights().hidden()).isEqualTo(start.hidden());
        }
    }

    /** The sum of the loops' updates by single pictures, each from the same weights. */
    private static OriginalWeights afterBatch(OriginalSamples samples, OriginalWeights weights, int first) {
        double[] hidden = weights.hidden().clone();
        double[] output = weights.output().clone();
        for (int n = first; n < first + MiniBatchTraining.BATCH; n++) {
            OriginalWeights next = afterPicture(samples, weights, n % samples.count());
            addDifference(hidden, weights.hidden(), next.hidden());
            addDifference(output, weights.output(), next.output());
        }
        return new OriginalWeights(hidden, output);
    }

    private static OriginalWeights afterPicture(OriginalSamples samples, OriginalWeights weights, int picture) {
        double[] x =
                java.util.Arrays.copyOfRange(samples.x(), picture * samples.inputs(), (picture + 1) * samples.inputs());
        OriginalSamples alone = new OriginalSamples(samples.inputs(), x, new double[] {samples.t()[picture]});
        LoopTraining training = new LoopTraining(alone, weights, RATE);
        training.train(1);
        return training.weights();
    }

    private static void addDifference(double[] sum, double[] from, double[] to) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += to[i] - from[i];
        }
    }
}
