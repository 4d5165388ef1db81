package org.hundredfold.train;

import java.util.ArrayList;
import java.util.List;
import org.hundredfold.nn.GradientDescent;
import org.hundredfold.nn.NetworkParameters;

/**
 * Finds out how many workers train a network fastest on this machine, with whatever else runs on it just now: a small
 * network is slower on two cores than on one, and so is a large one where other programs keep a core busy. What is
 * learned is the same with any number.
 */
final class WorkerCalibration {
    private static final long LONGEST_WARM_UP_NANOS = 1_200_000_000;
    private static final long SLICE_NANOS = 20_000_000;
    /** Where a step takes longer than that even before anything is compiled, there is work for all workers. */
    private static final double FEWEST_STEPS_PER_SECOND = 1;

    private static final int ROUNDS = 4;
    /** Slices in which the speed must not have grown any more before it is compared. */
    private static final int STEADY = 4;
    /** What more workers must gain before they are worth the cores they take. */
    private static final double WORTH_IT = 1.02;

    private final TrainingPlan plan;
    private final AugmentedBatch batch;
    private final NetworkParameters start;
    private final int most;

    WorkerCalibration(TrainingPlan plan) {
        this.plan = plan;
        start = plan.start();
        batch = plan.varied(plan.split().training());
        batch.select(1, 0, plan.batch());
        most = plan.mostWorkers();
    }

    /** Takes some tenths of a second, in a process that has not trained before about one; on the calling thread and on as many more as are tried. */
    int choose() {
        List<Integer> candidates = candidates(most);
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        if (stepsPerSecond(1) < FEWEST_STEPS_PER_SECOND) {
            return most;
        }
        warmUp();
        double[] best = new double[candidates.size()];
        // In turn, so that what else the machine does for a moment hits all of them.
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < best.length; i++) {
                best[i] = Math.max(best[i], stepsPerSecond(candidates.get(i)));
            }
        }
        int chosen = 0;
        for (int i = 1; i < best.length; i++) {
            chosen = best[i] > best[chosen] * WORTH_IT ? i : chosen;
        }
        return candidates.get(chosen);
    }

    /** 1, 2, 4 and so on, and all at last. */
    static List<Integer> candidates(int most) {
        List<Integer> candidates = new ArrayList<>();
        for (int workers = 1; workers < most; workers *= 2) {
            candidates.add(workers);
        }
        candidates.add(most);
        return candidates;
    }

    /** Until the compiler is done: as long as it works, it keeps a core from a second worker. */
    private void warmUp() {
        long begin = System.nanoTime();
        double best = 0;
        int steady = 0;
        while (steady < STEADY && System.nanoTime() - begin < LONGEST_WARM_UP_NANOS) {
            double speed = stepsPerSecond(1);
            steady = speed > best * WORTH_IT ? 0 : steady + 1;
            best = Math.max(best, speed);
        }
    }

    private double stepsPerSecond(int workers) {
        TrainingSettings settings = plan.settings();
        try (GradientDescent descent = new GradientDescent(start, settings.optimizer(), plan.batch(), workers)) {
            long begin = System.nanoTime();
            long now = begin;
            int steps = 0;
            while (now - begin < SLICE_NANOS) {
                descent.step(batch);
                steps++;
                now = System.nanoTime();
            }
            return steps * 1e9 / (now - begin);
        }
    }
}
