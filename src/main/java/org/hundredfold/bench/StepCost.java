package org.hundredfold.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import org.hundredfold.nn.GemmFloor;
import org.hundredfold.nn.GradientDescent;
import org.hundredfold.nn.InitialParameters;
import org.hundredfold.train.PictureBatch;
import org.hundredfold.train.Shuffler;
import org.hundredfold.train.TrainingPlan;

/**
 * What one step costs, pixels turned into numbers included.
 *
 * @param step time of a step
 * @param floor time of the step's matrix products alone, on the same number of workers
 * @param steps steps over which memory was watched
 * @param allocatedPerStep bytes taken from the heap by all threads
 * @param residentBefore bytes of the process in memory before these steps; 0 where the system does not tell
 * @param residentAfter the same after them
 */
public record StepCost(
        Timing step, Timing floor, int steps, double allocatedPerStep, long residentBefore, long residentAfter) {
    private static final int OF_LARGE_STEPS = 10;

    /** How many times its matrix products alone a step takes. */
    @JsonProperty
    public double ratio() {
        return step.best() / floor.best();
    }

    static StepCost measure(Workload workload, TrainingPlan plan, Effort effort) {
        int workers = plan.settings().threads();
        try (GradientDescent descent = new GradientDescent(
                        InitialParameters.draw(plan.network(), new SplittableRandom(1)),
                        workload.optimizer(),
                        workload.batch(),
                        workers);
                GemmFloor floor = new GemmFloor(plan.network(), workload.batch(), workers)) {
            Steps steps = new Steps(descent, plan);
            Timing[] times = Interleaved.time(List.of(steps::make, times(floor)), effort);
            int count = workload.hasLargeProducts() ? effort.steps() / OF_LARGE_STEPS : effort.steps();
            long residentBefore = Memory.resident();
            long allocatedBefore = Memory.allocated();
            steps.make(count);
            double allocated = Memory.allocated() - allocatedBefore;
            return new StepCost(times[0], times[1], count, allocated / count, residentBefore, Memory.resident());
        }
    }

    private static IntConsumer times(GemmFloor floor) {
        return count -> {
            for (int i = 0; i < count; i++) {
                floor.run();
            }
        };
    }

    /** Full batches in a shuffled order, round and round. */
    private static final class Steps {
        private final GradientDescent descent;
        private final PictureBatch batch;
        private final int pictures;
        private final int size;
        private int from;

        Steps(GradientDescent descent, TrainingPlan plan) {
            this.descent = descent;
            int[] order = plan.split().training().clone();
            new Shuffler(plan.settings().seed()).shuffle(order);
            batch = new PictureBatch(plan.data(), order);
            pictures = order.length;
            size = Math.min(plan.settings().batch(), pictures);
        }

        void make(int count) {
            for (int i = 0; i < count; i++) {
                batch.select(from, size);
                descent.step(batch);
                from = from + 2 * size > pictures ? 0 : from + size;
            }
        }
    }
}
