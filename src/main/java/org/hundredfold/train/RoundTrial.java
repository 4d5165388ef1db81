package org.hundredfold.train;

import java.util.Arrays;
import org.hundredfold.nn.Batch;
import org.hundredfold.nn.BatchPart;
import org.hundredfold.nn.GradientDescent;
import org.hundredfold.nn.Learner;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.Shards;

/** Tries out on the first step of a training what it costs here and by way of shards. */
public final class RoundTrial {
    /** So long that the compiler is done with what is warmed up, here and there. */
    private static final long WARM_UP_NANOS = 1_500_000_000;

    private static final int TIMES = 7;

    private RoundTrial() {}

    /** Takes some seconds. */
    public static RoundCost of(TrainingPlan plan, Shards shards) {
        Batch batch = FirstStep.of(plan);
        BatchPart nothing = new BatchPart(batch, new int[0]);
        NetworkParameters start = plan.start();
        double there = median(() -> shards.gradients(start, batch, 0));
        double round = median(() -> shards.gradients(start, nothing, 0));
        double here = Double.POSITIVE_INFINITY;
        for (int workers = 1; workers <= plan.mostWorkers(); workers++) {
            try (Learner learner = new GradientDescent(start, plan.learnerSettings(), plan.batch(), workers)) {
                here = Math.min(here, median(() -> learner.step(batch)));
            }
        }
        return new RoundCost(plan.batch(), here, Math.max(there, round), round);
    }

    private static double median(Runnable step) {
        long start = System.nanoTime();
        do {
            step.run();
        } while (System.nanoTime() - start < WARM_UP_NANOS);
        double[] seconds = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            step.run();
            seconds[i] = (System.nanoTime() - begin) / 1e9;
        }
        Arrays.sort(seconds);
        return seconds[TIMES / 2];
    }
}
