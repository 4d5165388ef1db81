package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private final Evaluation evaluation = new Evaluation(List.of("a", "b"), new int[][] {{40, 10}, {5, 45}}, 0.3);

    @Test
    void accuracyIsTheShareOnTheDiagonal() {
        assertThat(evaluation.pictures()).isEqualTo(100);
        assertThat(evaluation.accuracy()).isEqualTo(0.85);
    }

    @Test
    void theIntervalIsWilsons() {
        assertThat(evaluation.interval().low()).isCloseTo(0.7672, within(1e-4));
        assertThat(evaluation.interval().high()).isCloseTo(0.9069, within(1e-4));
    }

    @Test
    void aPerfectScoreStillHasAnInterval() {
        Evaluation perfect = new Evaluation(List.of("a", "b"), new int[][] {{5, 0}, {0, 5}}, 0);

        assertThat(perfect.interval().low()).isCloseTo(0.7225, within(1e-4));
        assertThat(perfect.interval().high()).isCloseTo(1, within(1e-12));
    }
}
