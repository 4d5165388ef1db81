package org.hundredfold.train;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.Learner;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.train.Pace.Slice;

/**
 * Tries on this machine, with whatever else runs on it just now, what a training will do again and again: steps with one
 * worker and with all, answers to validation pictures, the keeping of an epoch. To be used once. Nothing of it goes into the
 * training.
 */
public final class Forecaster {
    /** Of processor time: the compiler has to get its turn meanwhile. */
    private static final long SHORTEST_WARM_UP_NANOS = 500_000_000;
    /** Seconds after which no further round is begun. */
    private static final double LONGEST_ROUNDS = 3;

    private static final int ROUNDS = 8;
    private static final int FEWEST_ROUNDS = 3;

    private static final int ANSWERED = 1024;
    private static final int FEWEST_KEPT = 4;
    private static final int MOST_KEPT = 30;
    private static final double LONGEST_KEEPING = 0.3;

    private static final int REPORTS_PER_EPOCH = 40;
    /** Of a larger network not all parameters are written, but what is measured is taken so many times. */
    private static final int MOST_WRITTEN = 1_000_000;
    /** How long the search for the number of workers takes, at the best as a part of what the trial of steps took. */
    private static final double SHORTEST_SEARCH = 0.2;

    private final TrainingPlan plan;
    private final TrainingListener keeper;
    private final TrialTimer timer;

    /**
     * @param keeper writes what a training is to keep to a store that is made for the trial
     * @param cancelled looked at between two steps
     */
    public Forecaster(TrainingPlan plan, TrainingListener keeper, BooleanSupplier cancelled) {
        this(plan, keeper, new TrialTimer(TrialClock.system(), cancelled));
    }

    Forecaster(TrainingPlan plan, TrainingListener keeper, TrialTimer timer) {
        this.plan = plan;
        this.keeper = keeper;
        this.timer = timer;
    }

    /**
     * Takes about one and a half seconds, in a process that has not trained before about two.
     *
     * @throws CancellationException if it was cancelled
     */
    public Paces measure() {
        return plan.data().pixels().reading(this::all);
    }

    private Paces all() {
        int threads = plan.settings().threads();
        int most = threads > 0 ? threads : plan.updatesAfterEachPicture() ? 1 : plan.mostWorkers();
        boolean searches = threads == 0 && most > 1;
        try (Learner learner = plan.learner(plan.start(), most)) {
            long begin = timer.now();
            Pace learning = learning(learner, searches ? List.of(1, most) : List.of(most));
            double took = timer.secondsSince(begin);
            return new Paces(
                    searches ? new Pace(SHORTEST_SEARCH * took, took) : Pace.NONE,
                    learning,
                    answering(learner),
                    keeping(learner));
        }
    }

    private Pace learning(Learner learner, List<Integer> candidates) {
        int[] order = plan.split().training().clone();
        new Shuffler(plan.settings().seed()).shuffle(order);
        TrialBatch batch = TrialBatch.learned(plan, order);
        batch.select(0, plan.picturesPerStep());
        IntSupplier step = () -> {
            learner.step(batch);
            int pictures = batch.size();
            batch.next(plan.picturesPerStep());
            return pictures;
        };
        long begin = timer.now();
        learner.use(candidates.get(0));
        timer.warmUp(step, SHORTEST_WARM_UP_NANOS);
        List<List<Slice>> slices =
                candidates.stream().<List<Slice>>map(each -> new ArrayList<>()).toList();
        // In turn, so that what else the machine does for a moment hits all of them.
        for (int round = 0; round < ROUNDS && mayGoOn(round, begin); round++) {
            for (int i = 0; i < candidates.size(); i++) {
                learner.use(candidates.get(i));
                slices.get(i).add(timer.slice(step));
            }
        }
        List<Pace> paces = slices.stream().map(Pace::of).toList();
        return new Pace(
                paces.stream().mapToDouble(Pace::fast).min().orElseThrow(),
                paces.stream().mapToDouble(Pace::slow).min().orElseThrow());
    }

    private boolean mayGoOn(int round, long begin) {
        return round < FEWEST_ROUNDS || timer.secondsSince(begin) < LONGEST_ROUNDS;
    }

    private Pace answering(Learner learner) {
        int[] validation = plan.split().validation();
        TrialBatch batch = TrialBatch.answered(
                plan, validation.length > 0 ? validation : plan.split().training());
        batch.select(0, ANSWERED);
        IntSupplier answer = () -> {
            learner.predict(batch);
            return batch.size();
        };
        timer.warmUp(answer, 0);
        return Pace.of(
                Stream.generate(() -> timer.slice(answer)).limit(FEWEST_ROUNDS).toList());
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
        long begin = timer.now();
        List<Slice> epochs = new ArrayList<>();
        while (epochs.size() < FEWEST_KEPT
                || epochs.size() < MOST_KEPT && timer.secondsSince(begin) < LONGEST_KEEPING) {
            int epoch = epochs.size() + 1;
            epochs.add(timer.once(() -> keep(epoch, learner)));
        }
        return Pace.of(epochs.subList(epochs.size() / 2, epochs.size())); // at first everything is found and opened
    }

    private int keep(int epoch, Learner learner) {
        Band band = new Band(0, 0, 0);
        for (int report = 0; report < REPORTS_PER_EPOCH; report++) {
            keeper.steps(new StepMetrics((long) epoch * REPORTS_PER_EPOCH + report, epoch - 1, band, band));
        }
        WeightSnapshot snapshot = new WeightSnapshot(epoch, learner.parameters());
        keeper.checkpoint(learner.state());
        keeper.epoch(new EpochMetrics(epoch, 0, 0, 0, 0, 0, 0), snapshot);
        return 1;
    }
}
