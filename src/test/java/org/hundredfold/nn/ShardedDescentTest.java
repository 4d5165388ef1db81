package org.hundredfold.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hundredfold.nn.OptimizerSettings.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Gradients that come in parts and are added up, against those that are computed at once. */
class ShardedDescentTest {
    private static final int BATCH = 21;
    private static final int STEPS = 12;
    private static final LearnerSettings ADAM = settings(Kind.ADAM);

    static Stream<Arguments> everyCombination() {
        return Networks.ofEveryKind()
                .flatMap(network -> Stream.of(Kind.values()).map(optimizer -> Arguments.of(network, optimizer)));
    }

    private static LearnerSettings settings(Kind optimizer) {
        return new LearnerSettings(new OptimizerSettings(optimizer, 0.01, 0.01), 0.1, List.of(), 5);
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    void oneShardGivesTheBitsOfGradientDescent(NetworkSpec network, Kind optimizer) {
        try (Learner plain = plain(network, settings(optimizer));
                Learner sharded = sharded(network, settings(optimizer), 1, 2)) {
            learn(plain, network, STEPS);
            learn(sharded, network, STEPS);

            assertThat(sharded.state().parts())
                    .usingRecursiveComparison()
                    .isEqualTo(plain.state().parts());
            assertThat(sharded.loss()).isEqualTo(plain.loss());
            assertThat(sharded.wrong()).isEqualTo(plain.wrong());
        }
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    void severalShardsDifferFromItByRoundingAlone(NetworkSpec network, Kind optimizer) {
        try (Learner plain = plain(network, settings(optimizer));
                Learner sharded = sharded(network, settings(optimizer), 4, 1)) {
            for (int step = 0; step < STEPS; step++) {
                sharded.resume(plain.state());
                plain.step(batch(network, step));
                sharded.step(batch(network, step));

                assertThat(sharded.loss()).isCloseTo(plain.loss(), within(BATCH * 1e-5));
                assertThat(sharded.wrong()).isEqualTo(plain.wrong());
                // Where a gradient is all but zero, Adam takes the sign of the rounding for a direction: the moments
                // tell.
                assertThat(firstMoment(sharded, optimizer))
                        .usingComparatorWithPrecision(1e-5f)
                        .containsExactly(firstMoment(plain, optimizer));
            }
        }
    }

    private static float[] firstMoment(Learner learner, Kind optimizer) {
        int part = optimizer == Kind.SGD ? 1 : 2;
        byte[] bytes = learner.state().parts().get(part);
        return learner.state().floats(part, bytes.length / Float.BYTES);
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    void itDoesNotMatterWhichWorkerComputesAShardAndInWhichOrder(NetworkSpec network, Kind optimizer) {
        LearnerSettings settings = settings(optimizer);
        NetworkParameters start = Networks.parameters(network, 1);
        try (Learner one = sharded(network, settings, 3, 1);
                Learner many = new ShardedDescent(start, settings.optimizer(), new FreshWorkers(network, settings))) {
            learn(one, network, STEPS);
            learn(many, network, STEPS);

            assertThat(many.parameters().values())
                    .containsExactly(one.parameters().values());
        }
    }

    @Test
    void aShardWithoutAPictureInTheStepIsNoHarm() {
        NetworkSpec network = NetworkSpec.classifier(7, List.of(5), Activation.RELU, 3);
        try (Learner plain = plain(network, ADAM);
                Learner sharded = new ShardedDescent(
                        Networks.parameters(network, 1),
                        ADAM.optimizer(),
                        new LocalShards(5, picture -> 3, new GradientWorker(network, ADAM, 1)))) {
            learn(plain, network, STEPS);
            learn(sharded, network, STEPS);

            assertThat(sharded.parameters().values())
                    .containsExactly(plain.parameters().values());
        }
    }

    @Test
    void itGoesOnFromAStateAsItWouldHave() {
        NetworkSpec network = NetworkSpec.classifier(7, List.of(5), Activation.RELU, 3);
        try (Learner whole = sharded(network, ADAM, 3, 1);
                Learner resumed = sharded(network, ADAM, 3, 2)) {
            learn(whole, network, STEPS);
            learn(resumed, network, 1);
            resumed.resume(whole.state());
            learn(whole, network, STEPS);
            learn(resumed, network, STEPS);

            assertThat(resumed.parameters().values())
                    .containsExactly(whole.parameters().values());
        }
    }

    @Test
    void itAnswersAsItsParametersSay() {
        NetworkSpec network = NetworkSpec.classifier(7, List.of(5), Activation.RELU, 3);
        Batch many = RandomBatch.of(150, network.inputs(), network.classes(), 3);
        try (Learner sharded = sharded(network, ADAM, 3, 1)) {
            learn(sharded, network, STEPS);
            try (Inference inference = new Inference(sharded.parameters(), 1)) {
                assertThat(sharded.predict(many).answers())
                        .containsExactly(inference.predict(many).answers());
            }
        }
    }

    private static Learner plain(NetworkSpec network, LearnerSettings settings) {
        return new GradientDescent(Networks.parameters(network, 1), settings, BATCH, 1);
    }

    private static Learner sharded(NetworkSpec network, LearnerSettings settings, int shards, int threads) {
        return new ShardedDescent(
                Networks.parameters(network, 1),
                settings.optimizer(),
                new LocalShards(shards, shardOf(shards), new GradientWorker(network, settings, threads)));
    }

    private static IntUnaryOperator shardOf(int shards) {
        return picture -> picture * 7 % 11 % shards;
    }

    private static void learn(Learner learner, NetworkSpec network, int steps) {
        for (int step = 0; step < steps; step++) {
            learner.step(batch(network, step));
        }
    }

    private static Batch batch(NetworkSpec network, int step) {
        return RandomBatch.of(step % 4 == 3 ? 1 : BATCH, network.inputs(), network.classes(), 100 + step);
    }

    /** Three shards, each step by workers that have never worked before, the last shard first. */
    private record FreshWorkers(NetworkSpec network, LearnerSettings settings) implements OnlyGradients {
        @Override
        public List<PartialGradient> gradients(NetworkParameters parameters, Batch batch, int step) {
            List<PartialGradient> gradients = new ArrayList<>();
            for (int shard = 2; shard >= 0; shard--) {
                int wanted = shard;
                int[] rows = IntStream.range(0, batch.size())
                        .filter(row -> shardOf(3).applyAsInt(row) == wanted)
                        .toArray();
                try (GradientWorker worker = new GradientWorker(network, settings, shard + 1)) {
                    gradients.add(worker.gradient(parameters, new BatchPart(batch, rows), step));
                }
            }
            Collections.reverse(gradients);
            return gradients;
        }
    }
}
