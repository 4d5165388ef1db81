package org.hundredfold.bench;

import java.util.List;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingListener;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingResult;
import org.hundredfold.train.WeightSnapshot;

/**
 * One training of this program's, as the command line makes it.
 *
 * @param picturesPerSecond from its start to the end of its last epoch, by the clock on the wall
 * @param testAccuracy NaN without test pictures
 */
record OwnRun(double picturesPerSecond, double testAccuracy) {
    static OwnRun train(TrainingPlan plan) {
        Clock clock = new Clock();
        TrainingResult result = new Trainer(plan, List.of(clock), new TrainingControl()).run();
        double pictures = (double) result.epochs() * plan.split().training().length;
        return new OwnRun(
                1e9 * pictures / (clock.end - clock.begin),
                result.test().map(Evaluation::accuracy).orElse(Double.NaN));
    }

    private static final class Clock implements TrainingListener {
        private long begin;
        private long end;

        @Override
        public void started(TrainingPlan plan) {
            begin = System.nanoTime();
        }

        @Override
        public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
            end = System.nanoTime();
        }
    }
}
