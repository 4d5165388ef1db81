package org.hundredfold.train;

import java.util.ArrayList;
import java.util.List;
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
    private static final int ROUNDS = 4;
    /** What more workers must gain before they are worth the cores they take. */
    private static final double WORTH_IT = 1.02;

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
        List<Integer> candidates = candidates();
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        stepsPerSecond(1, WARM_UP_NANOS);
        double[] best = new double[candidates.size()];
        // In turn, so that what else the machine does for a moment hits all of them.
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < best.length; i++) {
                best[i] = Math.max(best[i], stepsPerSecond(candidates.get(i), SLICE_NANOS));
            }
        }
        int chosen = 0;
        for (int i = 1; i < best.length; i++) {
            chosen = best[i] > best[chosen] * WORTH_IT ? i : chosen;
        }
        return candidates.get(chosen);
    }

    /** 1, 2, 4 and so on, and all at last. */
    private List<Integer> candidates() {
        List<Integer> candidates = new ArrayList<>();
        for (int workers = 1; workers < most; workers *= 2) {
            candidates.add(workers);
        }
        candidates.add(most);
        return candidates;
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
