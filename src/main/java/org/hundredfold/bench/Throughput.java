package org.hundredfold.bench;

import java.util.ArrayList;
import java.util.List;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingListener;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.WeightSnapshot;

/**
 * Pictures per second of whole epochs as people train them, shuffling, reports and snapshots included.
 *
 * @param best of the epochs after the warm-up
 * @param median of these epochs
 */
public record Throughput(double best, double median) {
    private static final int FEWEST_EPOCHS = 4;

    /** Trains for a time; the first half of the epochs is warm-up. */
    static Throughput measure(TrainingPlan plan, double seconds) {
        TrainingControl control = new TrainingControl();
        EpochTimes times = new EpochTimes(control, seconds);
        new Trainer(plan, List.of(times), control).run();
        List<Double> epochs = times.micros;
        Timing timing = Timing.of(epochs.subList(epochs.size() / 2, epochs.size()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray());
        double pictures = 1e6 * plan.split().training().length;
        return new Throughput(pictures / timing.best(), pictures / timing.median());
    }

    /** The time of each epoch by the clock on the wall; stops the training when there are enough. */
    private static final class EpochTimes implements TrainingListener {
        private final TrainingControl control;
        private final double seconds;
        private final List<Double> micros = new ArrayList<>();
        private final long begin = System.nanoTime();
        private long previous = begin;

        EpochTimes(TrainingControl control, double seconds) {
            this.control = control;
            this.seconds = seconds;
        }

        @Override
        public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
            long now = System.nanoTime();
            micros.add((now - previous) / 1e3);
            previous = now;
            if (micros.size() >= FEWEST_EPOCHS && now - begin > 1e9 * seconds) {
                control.stop();
            }
        }
    }
}
