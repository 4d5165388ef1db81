package org.hundredfold.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.hundredfold.train.Settings;
import org.hundredfold.train.Stripes;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofTest {
    @TempDir
    private Path folder;

    private TrainingPlan plan() {
        return TrainingPlanner.plan("proof", Stripes.in(folder, 10), Optional.empty(), Settings.small(1));
    }

    @Test
    void loopsAndVectorisedCodeEndAtTheSameParameters() {
        List<ProofStep> steps = new ArrayList<>();

        ProofResult result = new Proof(plan(), 30).run(steps::add, () -> false);

        assertThat(result.equal()).isTrue();
        assertThat(result.largestDifference()).isPositive().isLessThan(1e-5);
        assertThat(steps).hasSize(30).isEqualTo(result.steps());
        assertThat(result.loopMicros()).isPositive();
    }

    @Test
    void soTheyDoWithConvolutions() {
        TrainingPlan convolutional =
                TrainingPlanner.plan("proof", Stripes.in(folder, 10), Optional.empty(), Settings.convolutional(false));

        ProofResult result = new Proof(convolutional, 30).run(step -> {}, () -> false);

        assertThat(result.equal()).isTrue();
        assertThat(result.largestDifference()).isPositive().isLessThan(1e-5);
        assertThat(result.network()).isEqualTo("1 x 8 x 8, conv 4, pool, 8, 3");
    }

    @Test
    void aDifferenceIsNotCalledEqual() {
        ProofResult result = new ProofResult("1-1", 1, 2, List.of(), 1, 1, 0.01, 0.01);
        ProofResult wrong = new ProofResult("1-1", 1, 2, List.of(), 1, 1, Double.NaN, Double.NaN);

        assertThat(result.equal()).isFalse();
        assertThat(wrong.equal()).isFalse();
    }

    @Test
    void itCanBeCancelled() {
        List<ProofStep> steps = new ArrayList<>();

        assertThatThrownBy(() -> new Proof(plan(), 1000).run(steps::add, () -> steps.size() == 3))
                .isInstanceOf(CancellationException.class);
        assertThat(steps).hasSize(3);
    }
}
