package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.hundredfold.nn.Batch;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.OnlyGradients;
import org.hundredfold.nn.PartialGradient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTrialTest {
    private static final long ROUND_MILLIS = 5;
    private static final long STEP_MILLIS = 40;

    @Test
    void roundsAreToldFromStepsInWhichPicturesAreLearnedFrom(@TempDir Path folder) {
        TrainingPlan plan =
                TrainingPlanner.plan("stripes", Stripes.in(folder, 20), Optional.empty(), Settings.small(1));

        RoundCost cost = RoundTrial.of(plan, new Slow());

        assertThat(cost.batch()).isEqualTo(plan.batch());
        assertThat(cost.most()).isEqualTo(plan.split().training().length);
        assertThat(cost.here()).isPositive();
        assertThat(cost.there()).isGreaterThanOrEqualTo(STEP_MILLIS / 1e3);
        assertThat(cost.round()).isGreaterThanOrEqualTo(ROUND_MILLIS / 1e3).isLessThan(cost.there());
    }

    /** Waits, for pictures longer than for none. */
    private record Slow() implements OnlyGradients {
        @Override
        public List<PartialGradient> gradients(NetworkParameters parameters, Batch batch, int step) {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(batch.size() > 0 ? STEP_MILLIS : ROUND_MILLIS);
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(end - System.nanoTime());
            }
            return List.of();
        }
    }
}
