package org.hundredfold.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.hundredfold.ExplainedException;
import org.hundredfold.nn.Batch;
import org.hundredfold.nn.GradientDescent;
import org.hundredfold.nn.LearnerSettings;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.OptimizerSettings;
import org.hundredfold.nn.OptimizerSettings.Kind;
import org.hundredfold.nn.ReferenceNetwork;
import org.hundredfold.nn.ReferenceOptimizer;
import org.hundredfold.train.TrainingPlan;

/**
 * Trains the same network twice from the same start on the same pictures in the same order, by nested loops and by
 * vectorised code, and compares times and parameters. The learning rule is plain gradient descent, whose steps are
 * proportional to the gradient: any difference in the parameters is one in the mathematics or its rounding.
 */
public final class Proof {
    static final OptimizerSettings RULE = new OptimizerSettings(Kind.SGD, 0.1);
    /**
     * For networks that pool: where two values of a window are equal but for rounding, each way may take another one, and the
     * whole derivative with it. Smaller steps keep that apart from a mistake.
     */
    private static final OptimizerSettings GENTLE_RULE = new OptimizerSettings(Kind.SGD, 0.01);

    /** Updates that show the factor and the difference without trying anybody's patience. */
    public static final int DEFAULT_STEPS = 50;

    private static final int WARM_UP_STEPS = 100;

    private final TrainingPlan plan;
    private final int steps;

    /**
     * @param steps updates that each way makes, from 1
     * @throws ExplainedException if there is nothing to make
     */
    public Proof(TrainingPlan plan, int steps) {
        if (steps < 1) {
            throw new ExplainedException(
                    "A proof needs at least one update; the number of updates was %d.".formatted(steps));
        }
        this.plan = plan.calibrated();
        this.steps = steps;
    }

    /**
     * Takes about as long as the nested loops take.
     *
     * @param listener told of every step, on the calling thread
     * @param cancelled asked before every step
     * @throws CancellationException if it was cancelled
     */
    public ProofResult run(Consumer<ProofStep> listener, BooleanSupplier cancelled) {
        return plan.data().pixels().reading(() -> compare(listener, cancelled));
    }

    private ProofResult compare(Consumer<ProofStep> listener, BooleanSupplier cancelled) {
        NetworkParameters start = plan.start();
        warmUp(start);
        double[] byLoops = start.doubles();
        List<ProofStep> done = new ArrayList<>();
        try (GradientDescent vectorised = descent(start)) {
            ReferenceNetwork loops = new ReferenceNetwork(plan.network());
            ReferenceOptimizer optimizer = new ReferenceOptimizer(rule(), byLoops.length);
            for (int step = 1; step <= steps; step++) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                Batch batch = batch(step);
                int made = step - 1;
                double loopMicros = micros(() ->
                        optimizer.update(byLoops, loops.gradient(byLoops, batch, LearnerSettings.plain(rule()), made)));
                double vectorisedMicros = micros(() -> vectorised.step(batch));
                double difference =
                        largestDifference(byLoops, vectorised.parameters().values());
                done.add(new ProofStep(step, loopMicros, vectorisedMicros, difference));
                listener.accept(done.get(done.size() - 1));
            }
        }
        return result(byLoops, done);
    }

    /** The vectorised way takes its first steps where they are not timed: until they are compiled they are slow. */
    private void warmUp(NetworkParameters start) {
        try (GradientDescent vectorised = descent(start)) {
            for (int step = 1; step <= WARM_UP_STEPS; step++) {
                vectorised.step(batch(step));
            }
        }
    }

    private GradientDescent descent(NetworkParameters start) {
        return new GradientDescent(
                start, rule(), plan.picturesPerStep(), plan.settings().threads());
    }

    private OptimizerSettings rule() {
        return plan.network().isDense() ? RULE : GENTLE_RULE;
    }

    private Batch batch(int step) {
        int size = plan.picturesPerStep();
        int[] pictures = plan.split().training();
        int from = (int) ((step - 1L) * size % pictures.length);
        return new CyclicBatch(plan.data(), pictures, from, size);
    }

    private ProofResult result(double[] byLoops, List<ProofStep> done) {
        double largest = 0;
        for (double value : byLoops) {
            largest = Math.max(largest, Math.abs(value));
        }
        double difference = done.get(done.size() - 1).difference();
        return new ProofResult(
                plan.network().summary(),
                plan.picturesPerStep(),
                byLoops.length,
                done,
                median(done, ProofStep::loopMicros),
                median(done, ProofStep::vectorisedMicros),
                difference,
                difference / largest);
    }

    private static double micros(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e3;
    }

    private static double median(List<ProofStep> steps, ToDoubleFunction<ProofStep> value) {
        double[] sorted = steps.stream().mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static double largestDifference(double[] a, float[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = Math.abs(a[i] - b[i]);
            largest = difference > largest || Double.isNaN(difference) ? difference : largest;
        }
        return largest;
    }
}
