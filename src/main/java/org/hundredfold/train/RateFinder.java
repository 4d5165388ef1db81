package org.hundredfold.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.hundredfold.ExplainedException;
import org.hundredfold.nn.Learner;
import org.hundredfold.nn.Loss;

/**
 * Trains a plan from its start for a moment, with a learning rate that grows at every step, and sees at which the loss falls.
 * Nothing of it goes into a run. The same plan gives the same curve, however fast the machine is and with any number of
 * workers. To be used once.
 */
public final class RateFinder {
    public static final double FROM = 1e-6;
    public static final double TO = 1;

    private static final int MOST_STEPS = 150;
    private static final int FEWEST_STEPS = 75;
    /** Multiplications of the forward pass that it may take: some ten seconds on two cores of a laptop. */
    private static final double BUDGET = 2.5e11;
    /** Times the lowest smoothed loss, beyond which nothing is learned any more. */
    static final double TOO_HIGH = 4;

    private final TrainingPlan plan;
    private final Consumer<RatePoint> each;
    private final BooleanSupplier cancelled;
    private final int[] order;
    private final AugmentedBatch batch;
    private final Shuffler shuffler;
    private int epoch;
    private int next;

    /**
     * @param each told of every step, on the calling thread
     * @param cancelled looked at before every step
     */
    public RateFinder(TrainingPlan plan, Consumer<RatePoint> each, BooleanSupplier cancelled) {
        this.plan = plan;
        this.each = each;
        this.cancelled = cancelled;
        order = plan.split().training().clone();
        next = order.length;
        batch = plan.varied(order);
        shuffler = new Shuffler(plan.settings().seed());
    }

    /** Why there is no rate to be found for such a training; empty if there is. */
    public static Optional<String> refusal(TrainingSettings settings) {
        return settings.updatesAfterEachPicture()
                ? Optional.of(
                        "The original network learns with the one learning rate that it had, so there is none to look"
                                + " for. Choose Quick or Accurate, or another batch or optimiser.")
                : Optional.empty();
    }

    /** How many steps there are at most: fewer where each takes long. */
    public int steps() {
        double affordable = BUDGET / ((double) plan.network().multiplications() * plan.picturesPerStep());
        return (int) Math.max(FEWEST_STEPS, Math.min(MOST_STEPS, affordable));
    }

    /** @throws ExplainedException if there is no rate to be found for such a training */
    public static void check(TrainingSettings settings) {
        refusal(settings).ifPresent(sentence -> {
            throw new ExplainedException(sentence);
        });
    }

    /**
     * Takes a few seconds, on the calling thread and on as many more as there are workers.
     *
     * @throws CancellationException if it was cancelled
     * @throws ExplainedException if there is no rate to be found for such a training
     */
    public RateCurve find() {
        check(plan.settings());
        return plan.data().pixels().reading(this::tryAll);
    }

    private RateCurve tryAll() {
        int steps = steps();
        int threads = plan.settings().threads();
        int workers = threads > 0 ? threads : plan.mostWorkers();
        List<RatePoint> points = new ArrayList<>();
        SmoothedLoss smoothed = new SmoothedLoss();
        double lowest = Double.POSITIVE_INFINITY;
        try (Learner learner = plan.learner(plan.start(), workers)) {
            learner.use(workers);
            while (points.size() < steps) {
                double rate = FROM * StrictMath.pow(TO / FROM, points.size() / (steps - 1.0));
                double loss = step(learner, rate);
                double mean = smoothed.add(loss);
                if (!Double.isFinite(mean)) {
                    break;
                }
                RatePoint point = new RatePoint(rate, loss, mean);
                points.add(point);
                each.accept(point);
                lowest = Math.min(lowest, mean);
                if (mean > TOO_HIGH * lowest) {
                    break;
                }
            }
        }
        return new RateCurve(points, chance());
    }

    private double chance() {
        return plan.network().loss() == Loss.SOFTMAX_CROSS_ENTROPY
                ? Math.log(plan.data().classes().size())
                : Double.MAX_VALUE;
    }

    /** The mean loss before the step. */
    private double step(Learner learner, double rate) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        int size = plan.picturesPerStep();
        if (next + size > order.length) { // the few that are left would say less than a whole batch
            shuffler.shuffle(order);
            epoch++;
            next = 0;
        }
        batch.select(epoch, next, size);
        next += size;
        learner.rate(rate / plan.settings().optimizer().learningRate());
        learner.step(batch);
        return learner.loss() / size;
    }
}
