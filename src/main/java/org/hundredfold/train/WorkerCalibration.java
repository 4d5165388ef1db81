package org.hundredfold.train;

import java.util.SplittableRandom;
import org.hundredfold.nn.GradientDescent;
import org.hundredfold.nn.InitialParameters;

/**
 * Finds out how many workers train a network fastest on this machine, with whatever else runs on it just now: a small
 * network is slower on two cores than on one, and so is a large one where other programs keep a core busy. What is
 * learned is the same with any number.
 */
final class WorkerCalibration {
    private static final long WARM_UP_NANOS = 100_000_000;
    private static final long SLICE_NANOS = 20_000_000;
    private static final int ROUNDS = 3;
    /** What more workers must gain before they are worth the cores they take. */
    private static final double WORTH_IT = 1.05;

    private final TrainingPlan plan;
    private final PictureBatch batch;
    private final int most;

    WorkerCalibration(TrainingPlan plan) {
        this.plan = plan;
        batch = new PictureBatch(plan.data(), plan.split().training());
        batch.select(0, Math.min(plan.settings().batch(), batch.size()));
        most = Math.min(Runtime.getRuntime().availableProcessors(), batch.size());
    }

    /** Takes some tenths of a second; on the calling thread and on as many more as are tried. */
    int choose() {
        int chosen = 1;
        if (most > 1) {
            stepsPerSecond(1, WARM_UP_NANOS);
            double best = stepsPerSecond(1);
            for (int workers = 2; workers <= most; workers = next(workers)) {
                double speed = stepsPerSecond(workers);
                if (speed > best * WORTH_IT) {
                    best = speed;
                    chosen = workers;
                }
            }
        }
        return chosen;
    }

    /** Twice as many, and all at last. */
    private int next(int workers) {
        return workers < most ? Math.min(2 * workers, most) : most + 1;
    }

    /** The best of several attempts. */
    private double stepsPerSecond(int workers) {
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.max(best, stepsPerSecond(workers, SLICE_NANOS));
        }
        return best;
    }

    private double stepsPerSecond(int workers, long nanos) {
        TrainingSettings settings = plan.settings();
        try (GradientDescent descent = new GradientDescent(
                InitialParameters.draw(plan.network(), new SplittableRandom(settings.seed())),
                settings.optimizer(),
                settings.batch(),
                workers)) {
            descent.step(batch);
            long begin = System.nanoTime();
            long now = begin;
            int steps = 0;
            while (now - begin < nanos) {
                descent.step(batch);
                steps++;
                now = System.nanoTime();
            }
            return steps * 1e9 / (now - begin);
        }
    }
}
