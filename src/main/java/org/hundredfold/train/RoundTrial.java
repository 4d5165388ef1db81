package org.hundredfold.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hundredfold.nn.Batch;
import org.hundredfold.nn.BatchPart;
import org.hundredfold.nn.GradientDescent;
import org.hundredfold.nn.Learner;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.Shards;

/** Tries out on the first step of a training what it costs here and by way of shards. */
public final class RoundTrial {
    /** So long that most of what is warmed up is compiled. */
    private static final long WARM_UP_NANOS = 1_500_000_000;

    private static final int TIMES = 7;
    /** Gains below this are the clock's. */
    private static final double STEADY = 0.95;
    /** Enough even for compilers that share a core with what they compile. */
    private static final long MOST_NANOS = 15_000_000_000L;

    private RoundTrial() {}

    /** Takes some seconds; about a minute where steps take long. */
    public static RoundCost of(TrainingPlan plan, Shards shards) {
        Batch batch = FirstStep.of(plan);
        BatchPart nothing = new BatchPart(batch, new int[0]);
        NetworkParameters start = plan.start();
        double there = steady(() -> shards.gradients(start, batch, 0));
        double round = steady(() -> shards.gradients(start, nothing, 0));
        double here = Double.POSITIVE_INFINITY;
        for (int workers : WorkerCalibration.candidates(plan.mostWorkers())) {
            try (Learner learner = new GradientDescent(start, plan.learnerSettings(), plan.batch(), workers)) {
                here = Math.min(here, steady(() -> learner.step(batch)));
            }
        }
        return new RoundCost(plan.batch(), here, Math.max(there, round), round);
    }

    /** The seconds of a step when it gets no faster any more: its code is compiled while it runs. */
    private static double steady(Runnable step) {
        long start = System.nanoTime();
        do {
            step.run();
        } while (System.nanoTime() - start < WARM_UP_NANOS);
        double before;
        double now = Double.POSITIVE_INFINITY;
        do {
            before = now;
            now = Math.min(before, median(step, start + MOST_NANOS));
        } while (now < before * STEADY && System.nanoTime() - start < MOST_NANOS);
        return now;
    }

    /** Of some steps, of fewer if there is no time for them. */
    private static double median(Runnable step, long end) {
        List<Double> seconds = new ArrayList<>();
        do {
            long begin = System.nanoTime();
            step.run();
            seconds.add((System.nanoTime() - begin) / 1e9);
        } while (seconds.size() < TIMES && System.nanoTime() < end);
        Collections.sort(seconds);
        return seconds.get(seconds.size() / 2);
    }
}
