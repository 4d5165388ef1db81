package org.hundredfold.train;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
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
    /** What got no faster so often will not: one time may have been disturbed. */
    private static final int PATIENCE = 2;
    /** Enough even for compilers that share a core with what they compile. */
    private static final long MOST_NANOS = 15_000_000_000L;

    private RoundTrial() {}

    /** Takes some seconds; where steps take long, half a minute and a quarter for each number of workers here. */
    public static RoundCost of(TrainingPlan plan, Shards shards) {
        Batch batch = FirstStep.of(plan);
        BatchPart nothing = new BatchPart(batch, new int[0]);
        NetworkParameters start = plan.start();
        double[] cluster = steady(() -> shards.gradients(start, batch, 0), () -> shards.gradients(start, nothing, 0));
        double there = cluster[0];
        double round = cluster[1];
        double here = Double.POSITIVE_INFINITY;
        for (int workers : WorkerCalibration.candidates(plan.mostWorkers())) {
            try (Learner learner = new GradientDescent(start, plan.learnerSettings(), plan.batch(), workers)) {
                here = Math.min(here, steady(() -> learner.step(batch))[0]);
            }
        }
        return new RoundCost(plan.batch(), plan.mostBatch(), here, Math.max(there, round), round);
    }

    /** The seconds of steps, tried by turns, when they get no faster any more: their code is compiled while they run. */
    private static double[] steady(Runnable... steps) {
        long start = System.nanoTime();
        long end = start + steps.length * MOST_NANOS;
        do {
            Stream.of(steps).forEach(Runnable::run);
        } while (System.nanoTime() - start < WARM_UP_NANOS);
        double[] best = medians(steps, end);
        int noBetter = 0;
        while (noBetter < PATIENCE && System.nanoTime() < end) {
            double[] next = medians(steps, end);
            noBetter = sum(next) < sum(best) * STEADY ? 0 : noBetter + 1;
            if (sum(next) < sum(best)) {
                best = next;
            }
        }
        return best;
    }

    /** The median seconds of each step, of fewer times if there is no time for all. */
    private static double[] medians(Runnable[] steps, long end) {
        double[][] seconds = new double[steps.length][TIMES];
        int times = 0;
        do {
            for (int step = 0; step < steps.length; step++) {
                long begin = System.nanoTime();
                steps[step].run();
                seconds[step][times] = (System.nanoTime() - begin) / 1e9;
            }
            times++;
        } while (times < TIMES && System.nanoTime() < end);
        int tried = times;
        return Stream.of(seconds)
                .mapToDouble(each -> Arrays.stream(each, 0, tried).sorted().toArray()[tried / 2])
                .toArray();
    }

    private static double sum(double[] seconds) {
        return DoubleStream.of(seconds).sum();
    }
}
