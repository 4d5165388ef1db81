package org.hundredfold.ui.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hundredfold.proof.ProofStep;
import org.junit.jupiter.api.Test;

class ScalesTest {
    @Test
    void aLogarithmicScaleReachesToWholePowersAndGivesEachTheSameRoom() {
        LogScale scale = LogScale.around(20, 99_000);

        assertThat(scale).isEqualTo(new LogScale(1, 5));
        assertThat(scale.position(1000)).isEqualTo(0.5);
        assertThat(scale.ticks()).containsExactly(10, 100, 1000, 10_000, 100_000);
        assertThat(new Powers(false).toString(-7)).isEqualTo("1e-7");
        assertThat(new Powers(false).toString(0)).isEqualTo("1");
        assertThat(new Powers(true).toString(4.0)).isEqualTo("10k");
        assertThat(new Powers(true).toString(4.5)).isEmpty();
        assertThat(LogScale.around(1e-4, 1e-4)).isEqualTo(new LogScale(-4, -3));
    }

    @Test
    void aProofSoFarHasTheMediansOfItsStepsAndTheLatestDifference() {
        ProofSoFar soFar = new ProofSoFar(
                List.of(
                        new ProofStep(1, 900_000, 9_000, 1e-8),
                        new ProofStep(2, 100_000, 1_000, 3e-8),
                        new ProofStep(3, 110_000, 1_000, 2e-8)),
                13);

        assertThat(soFar.loopMicros()).isEqualTo(110_000);
        assertThat(soFar.factor()).isEqualTo(110);
        assertThat(soFar.difference()).isEqualTo(2e-8);
        assertThat(soFar.secondsLeft()).isEqualTo(1.11);
    }
}
