package org.hundredfold.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hundredfold.nn.OptimizerSettings.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Training on shards by themselves and averaging, against plain training. */
class AveragingDescentTest {
    private static final int PICTURES = 31;
    private static final int BATCH = 6;
    private static final int EPOCHS = 4;
    /** Longer and longer steps, so that a rate at the wrong step shows. */
    private static final RateSchedule RATES = (epoch, step, steps) -> epoch + step / 10.0;

    private static final LocalRound.Rule RULE = new LocalRound.Rule(BATCH, RATES);

    static Stream<Arguments> everyCombination() {
        return ShardedDescentTest.everyCombination();
    }

    private static LearnerSettings settings(Kind optimizer) {
        return new LearnerSettings(new OptimizerSettings(optimizer, 0.01, 0.01), 0.1, List.of(), 5);
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    void oneShardGivesTheBitsOfGradientDescent(NetworkSpec network, Kind optimizer) {
        LearnerSettings settings = settings(optimizer);
        NetworkParameters start = Networks.parameters(network, 1);
        try (GradientDescent plain = new GradientDescent(start, settings, BATCH, 1);
                Learner averaging = averaging(start, settings, 1)) {
            for (int epoch = 1; epoch <= EPOCHS; epoch++) {
                Batch all = pictures(network, epoch);
                double loss = 0;
                int wrong = 0;
                int steps = (PICTURES + BATCH - 1) / BATCH;
                for (int step = 0; step < steps; step++) {
                    int[] rows = IntStream.range(step * BATCH, Math.min(PICTURES, (step + 1) * BATCH))
                            .toArray();
                    plain.rate(RATES.factor(epoch, step, steps));
                    plain.step(new LocalRound.OwnStep(all, rows, 0));
                    loss += plain.loss();
                    wrong += plain.wrong();
                }
                averaging.step(all);
                assertThat(averaging.loss()).isEqualTo(loss);
                assertThat(averaging.wrong()).isEqualTo(wrong);
            }

            assertThat(averaging.state().parts())
                    .usingRecursiveComparison()
                    .isEqualTo(plain.state().parts());
        }
    }

    @Test
    void theResultIsTheMeanOfWhatTheShardsCameTo() {
        NetworkSpec network = NetworkSpec.classifier(7, List.of(5), Activation.RELU, 3);
        NetworkParameters start = Networks.parameters(network, 1);
        LearnerSettings settings = settings(Kind.ADAM);
        Batch all = pictures(network, 1);
        int[] even = IntStream.range(0, PICTURES).filter(i -> i % 2 == 0).toArray();
        int[] odd = IntStream.range(0, PICTURES).filter(i -> i % 2 == 1).toArray();
        try (Learner averaging = averaging(start, settings, 2)) {
            LearnerState state = averaging.state();
            float[] first = parameters(network, settings, state, new BatchPart(all, even), 0);
            float[] second = parameters(network, settings, state, new BatchPart(all, odd), 1);
            averaging.step(all);

            float[] means = averaging.parameters().values();
            for (int i = 0; i < means.length; i++) {
                double mean = ((double) first[i] * even.length + (double) second[i] * odd.length) / PICTURES;
                assertThat(means[i]).isEqualTo((float) mean);
            }
            assertThat(averaging.loss()).isPositive().isFinite();
        }
    }

    @Test
    void aShardWithoutPicturesCountsNothing() {
        NetworkSpec network = NetworkSpec.classifier(7, List.of(5), Activation.RELU, 3);
        NetworkParameters start = Networks.parameters(network, 1);
        LearnerSettings settings = settings(Kind.ADAM);
        LocalShards lonely = new LocalShards(4, picture -> 0, new GradientWorker(network, settings, 1));
        try (Learner plain = averaging(start, settings, 1);
                Learner averaging = new AveragingDescent(start, settings.optimizer(), RULE, lonely)) {
            plain.step(pictures(network, 1));
            averaging.step(pictures(network, 1));

            assertThat(averaging.parameters().values())
                    .containsExactly(plain.parameters().values());
        }
    }

    private static float[] parameters(
            NetworkSpec network, LearnerSettings settings, LearnerState state, Batch part, int shard) {
        LocalRound round = LocalRound.of(network, settings, state, part, shard, RULE);
        return round.state().floats(1, network.parameterCount());
    }

    private static Learner averaging(NetworkParameters start, LearnerSettings settings, int shards) {
        return new AveragingDescent(
                start,
                settings.optimizer(),
                RULE,
                new LocalShards(shards, picture -> picture % shards, new GradientWorker(start.network(), settings, 1)));
    }

    private static Batch pictures(NetworkSpec network, int epoch) {
        return RandomBatch.of(PICTURES, network.inputs(), network.classes(), 100 + epoch)
                .inEpoch(epoch);
    }
}
