package org.hundredfold.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hundredfold.nn.GradientDescent;
import org.hundredfold.nn.InitialParameters;
import org.hundredfold.train.PictureBatch;
import org.hundredfold.train.TrainingPlan;

/**
 * How long the first step of a process takes.
 *
 * @param firstStepMillis from its first call to its end, loading of libraries and all
 * @param sinceStartMillis from the start of the program to its end; 0 where the system does not tell the start
 */
public record StartUp(double firstStepMillis, double sinceStartMillis) {
    /** True only where nothing has been trained in this process before. */
    static StartUp measure() {
        TrainingPlan plan = Workload.SMALL.plan(
                new GeneratedPictures(Workload.SMALL.batch()).training(Workload.SMALL), Optional.empty(), 1, 1);
        long begin = System.nanoTime();
        try (GradientDescent descent = new GradientDescent(
                InitialParameters.draw(plan.network(), new java.util.SplittableRandom(1)),
                plan.settings().optimizer(),
                plan.settings().batch(),
                plan.settings().threads())) {
            descent.step(new PictureBatch(plan.data(), plan.split().training()));
        }
        double first = (System.nanoTime() - begin) / 1e6;
        return new StartUp(first, started().map(StartUp::millisSince).orElse(0.0));
    }

    /** Of the first of two processes, where the program was started again. */
    private static Optional<Instant> started() {
        ProcessHandle current = ProcessHandle.current();
        ProcessHandle first =
                Boolean.getBoolean("hundredfold.relaunched") ? current.parent().orElse(current) : current;
        return first.info().startInstant();
    }

    private static double millisSince(Instant start) {
        return Duration.between(start, Instant.now()).toMillis();
    }
}
