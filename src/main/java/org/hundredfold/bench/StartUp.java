package org.hundredfold.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import org.hundredfold.nn.GradientDescent;
import org.hundredfold.nn.InitialParameters;
import org.hundredfold.train.PictureBatch;
import org.hundredfold.train.TrainingPlan;

/**
 * How long the first step of a process takes.
 *
 * @param firstStepMillis from the press of Start to its end, the calibration of workers and all
 * @param sinceStartMillis from the start of the program to its end, without a first process where the system does not
 *     tell when that started
 */
public record StartUp(double firstStepMillis, double sinceStartMillis) {
    /** True only where nothing has been trained in this process before. */
    static StartUp measure() {
        TrainingPlan plan = Workload.SMALL.plan(
                new GeneratedPictures(Workload.SMALL.batch()).training(Workload.SMALL), Optional.empty(), 1, 1);
        long begin = System.nanoTime();
        int workers = plan.calibrated().settings().threads();
        try (GradientDescent descent = new GradientDescent(
                InitialParameters.draw(plan.network(), new SplittableRandom(1)),
                plan.settings().optimizer(),
                plan.settings().batch(),
                workers)) {
            descent.step(new PictureBatch(plan.data(), plan.split().training()));
        }
        double first = (System.nanoTime() - begin) / 1e6;
        return new StartUp(first, ManagementFactory.getRuntimeMXBean().getUptime() + firstProcessMillis());
    }

    /** How much earlier the first of two processes started, where the program was started again. */
    private static long firstProcessMillis() {
        ProcessHandle second = ProcessHandle.current();
        return Optional.of(second)
                .filter(process -> Boolean.getBoolean("hundredfold.relaunched"))
                .flatMap(ProcessHandle::parent)
                .flatMap(StartUp::started)
                .flatMap(start -> started(second).map(later -> Duration.between(start, later)))
                .map(Duration::toMillis)
                .orElse(0L);
    }

    private static Optional<Instant> started(ProcessHandle process) {
        return process.info().startInstant();
    }
}
