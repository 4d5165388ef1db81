package org.hundredfold.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.Learner;
import org.hundredfold.nn.LearnerState;
import org.hundredfold.nn.NetworkSpec;

/**
 * Tries on this machine, with whatever else runs on it just now, what a training will do again and again: steps with each
 * number of workers, answers to validation pictures, the keeping of an epoch. To be used once. Nothing of it goes into the
 * training.
 */
public final class Forecaster {
    private static final long SLICE_NANOS = 20_000_000;
    private static final long LONGEST_WARM_UP_NANOS = 1_000_000_000;
    /** After which no further round is begun. */
    private static final long LONGEST_NANOS = 2_000_000_000;

    private static final int ROUNDS = 8;
    /** Slices in which the speed must not have grown any more before it is measured. */
    private static final int STEADY = 4;

    private static final double FASTER = 1.02;
    private static final int ANSWERED = 1024;
    private static final int EPOCHS_KEPT = 3;
    private static final int REPORTS_PER_EPOCH = 40;
    /** Of a larger network not all parameters are written, but what is measured is taken so many times. */
    private static final int MOST_WRITTEN = 1_000_000;
    /** How long the search for the number of workers takes, at the best as a part of what the trial of steps took. */
    private static final double SHORTEST_SEARCH = 0.2;

    private final TrainingPlan plan;
    private final TrainingListener keeper;
    private final LongSupplier nanos;
    private final BooleanSupplier cancelled;

    /**
     * @param keeper writes what a training is to keep to a store that is made for the trial
     * @param cancelled looked at between two steps
     */
    public Forecaster(TrainingPlan plan, TrainingListener keeper, BooleanSupplier cancelled) {
        this(plan, keeper, cancelled, System::nanoTime);
    }

    Forecaster(TrainingPlan plan, TrainingListener keeper, BooleanSupplier cancelled, LongSupplier nanos) {
        this.plan = plan;
        this.keeper = keeper;
        this.cancelled = cancelled;
        this.nanos = nanos;
    }

    /**
     * Takes about half a second, in a process that has not trained before about one and a half.
     *
     * @throws CancellationException if it was cancelled
     */
    public Paces measure() {
        return plan.data().pixels().reading(this::all);
    }

    private Paces all() {
        int threads = plan.settings().threads();
        int most = threads > 0 ? threads : plan.updatesAfterEachPicture() ? 1 : plan.mostWorkers();
        try (Learner learner = plan.learner(plan.start(), most)) {
            long begin = nanos.getAsLong();
            Pace learning = learning(learner, candidates(threads, most));
            double took = secondsSince(begin);
            boolean searches = threads == 0 && most > 1;
            return new Paces(
                    searches ? new Pace(SHORTEST_SEARCH * took, took) : Pace.NONE,
                    learning,
                    answering(learner),
                    keeping(learner));
        }
    }

    private static List<Integer> candidates(int threads, int most) {
        return threads > 0 || most == 1 ? List.of(most) : List.of(1, most);
    }

    private Pace learning(Learner learner, List<Integer> candidates) {
        int[] order = plan.split().training().clone();
        new Shuffler(plan.settings().seed()).shuffle(order);
        TrialBatch batch = new TrialBatch(plan, order);
        batch.select(0, plan.picturesPerStep());
        long begin = nanos.getAsLong();
        learner.use(candidates.get(0));
        warmUp(learner, batch, begin);
        List<List<Double>> slices =
                candidates.stream().<List<Double>>map(each -> new ArrayList<>()).toList();
        // In turn, so that what else the machine does for a moment hits all of them.
        for (int round = 0; round < ROUNDS && (round == 0 || nanos.getAsLong() - begin < LONGEST_NANOS); round++) {
            for (int i = 0; i < candidates.size(); i++) {
                learner.use(candidates.get(i));
                slices.get(i).add(secondsPerPicture(learner, batch));
            }
        }
        double fast = slices.stream()
                .flatMap(List::stream)
                .mapToDouble(each -> each)
                .min()
                .orElseThrow();
        double slow = slices.stream().mapToDouble(Collections::max).min().orElseThrow();
        return new Pace(fast, slow);
    }

    /** Until the compiler is done. */
    private void warmUp(Learner learner, TrialBatch batch, long begin) {
        double best = Double.POSITIVE_INFINITY;
        int steady = 0;
        while (steady < STEADY && nanos.getAsLong() - begin < LONGEST_WARM_UP_NANOS) {
            double seconds = secondsPerPicture(learner, batch);
            steady = seconds < best / FASTER ? 0 : steady + 1;
            best = Math.min(best, seconds);
        }
    }

    private double secondsPerPicture(Learner learner, TrialBatch batch) {
        long begin = nanos.getAsLong();
        long now = begin;
        long pictures = 0;
        while (now - begin < SLICE_NANOS) {
            proceed();
            learner.step(batch);
            pictures += batch.size();
            batch.next(plan.picturesPerStep());
            now = nanos.getAsLong();
        }
        return (now - begin) / 1e9 / pictures;
    }

    private Pace answering(Learner learner) {
        int[] pictures = plan.split().validation();
        if (pictures.length == 0) {
            pictures = plan.split().training();
        }
        TrialBatch batch = new TrialBatch(plan, pictures);
        batch.select(0, ANSWERED);
        List<Double> slices = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            proceed();
            long begin = nanos.getAsLong();
            learner.predict(batch);
            slices.add(secondsSince(begin) / batch.size());
        }
        return pace(slices);
    }

    private Pace keeping(Learner learner) {
        int parameters = plan.network().parameterCount();
        if (parameters <= MOST_WRITTEN) {
            return keeping(plan, learner);
        }
        TrainingPlan smaller =
                plan.withNetwork(NetworkSpec.classifier(MOST_WRITTEN / 2 - 1, List.of(), Activation.RELU, 2));
        try (Learner copied = smaller.learner(smaller.start(), 1)) {
            return keeping(smaller, copied).times((double) parameters / MOST_WRITTEN);
        }
    }

    private Pace keeping(TrainingPlan kept, Learner learner) {
        keeper.started(kept);
        Band band = new Band(0, 0, 0);
        List<Double> epochs = new ArrayList<>();
        for (int epoch = 1; epoch <= EPOCHS_KEPT; epoch++) {
            proceed();
            long begin = nanos.getAsLong();
            for (int report = 0; report < REPORTS_PER_EPOCH; report++) {
                long step = (long) epoch * REPORTS_PER_EPOCH + report;
                keeper.steps(new StepMetrics(step, epoch - 1, band, band));
            }
            WeightSnapshot snapshot = new WeightSnapshot(epoch, learner.parameters());
            LearnerState state = learner.state();
            keeper.checkpoint(state);
            keeper.epoch(new EpochMetrics(epoch, 0, 0, 0, 0, 0, 0), snapshot);
            epochs.add(secondsSince(begin));
        }
        return pace(epochs);
    }

    private static Pace pace(List<Double> seconds) {
        return new Pace(Collections.min(seconds), Collections.max(seconds));
    }

    private double secondsSince(long begin) {
        return (nanos.getAsLong() - begin) / 1e9;
    }

    private void proceed() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }
}
