package org.hundredfold.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.hundredfold.nn.OptimizerSettings.Kind;
import org.hundredfold.nn.original.OriginalDescent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A learner that takes over another's state goes on as the other would have. */
class ResumedLearnerTest {
    private static final int BATCH = 9;
    private static final int STEPS = 20;

    static Stream<Arguments> everyCombination() {
        return GradientDescentTest.everyCombination();
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    void gradientDescentEndsAtTheSameBitsWithAnyNumberOfWorkers(NetworkSpec network, Kind optimizer, int workers) {
        assertThatItEndsAtTheSameBits(network, team -> descent(network, optimizer, team), workers);
    }

    private static Learner descent(NetworkSpec network, Kind optimizer, int workers) {
        NetworkParameters start = Networks.parameters(network, 1);
        return new GradientDescent(start, new OptimizerSettings(optimizer, 0.05), BATCH, workers);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void theOriginalUpdateEndsAtTheSameBits(int classes) {
        NetworkSpec network = NetworkSpec.original(13, classes);
        NetworkParameters start = Networks.parameters(network, 1);

        assertThatItEndsAtTheSameBits(network, team -> new OriginalDescent(start, 0.1, BATCH), 1);
    }

    private static void assertThatItEndsAtTheSameBits(
            NetworkSpec network, IntFunction<Learner> withWorkers, int workers) {
        try (Learner whole = withWorkers.apply(1);
                Learner before = withWorkers.apply(workers);
                Learner after = withWorkers.apply(workers % 3 + 1)) {
            learn(whole, network, 0, STEPS);
            learn(before, network, 0, STEPS / 2);
            after.step(batch(network, 77)); // what it knew before does not count
            after.resume(before.state());
            assertThat(after.parameters().values())
                    .containsExactly(before.parameters().values());
            learn(after, network, STEPS / 2, STEPS);

            assertThat(after.loss()).isEqualTo(whole.loss());
            assertThat(after.parameters().values())
                    .containsExactly(whole.parameters().values());
            assertThat(after.state().parts())
                    .usingRecursiveComparison()
                    .isEqualTo(whole.state().parts());
        }
    }

    private static void learn(Learner learner, NetworkSpec network, int from, int to) {
        for (int step = from; step < to; step++) {
            learner.step(batch(network, step));
        }
    }

    private static Batch batch(NetworkSpec network, int step) {
        return RandomBatch.of(step % 4 == 3 ? 1 : BATCH, network.inputs(), network.classes(), 100 + step);
    }

    @Test
    void theStateOfAnotherNetworkOrOptimiserIsRefused() {
        NetworkSpec network = NetworkSpec.classifier(5, List.of(4), Activation.RELU, 2);
        NetworkSpec larger = NetworkSpec.classifier(5, List.of(5), Activation.RELU, 2);
        try (Learner learner = descent(network, Kind.ADAM, 1);
                Learner other = descent(larger, Kind.ADAM, 1);
                Learner simpler = descent(network, Kind.SGD, 1)) {
            assertThatThrownBy(() -> learner.resume(other.state())).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> learner.resume(simpler.state())).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
