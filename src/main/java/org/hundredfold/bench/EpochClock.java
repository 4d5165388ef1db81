package org.hundredfold.bench;

import java.util.ArrayList;
import java.util.List;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.TrainingListener;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.WeightSnapshot;

/** The speed of each epoch by the clock on the wall. */
final class EpochClock implements TrainingListener {
    private final List<Double> picturesPerSecond = new ArrayList<>();
    private int pictures;
    private long previous;

    @Override
    public void started(TrainingPlan plan) {
        pictures = plan.split().training().length;
        previous = System.nanoTime();
    }

    @Override
    public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
        long now = System.nanoTime();
        picturesPerSecond.add(1e9 * pictures / (now - previous));
        previous = now;
    }

    double[] picturesPerSecond() {
        return picturesPerSecond.stream().mapToDouble(speed -> speed).toArray();
    }
}
