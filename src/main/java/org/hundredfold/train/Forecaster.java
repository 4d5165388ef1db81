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
 * Tries on this machine, with whatever else runs on it just now, what a training will do again and again: steps with each
 * number of workers, answers to validation pictures, the keeping of an epoch. To be used once. Nothing of it goes into the
 * training.
 */
public final class Forecaster {
    private static final long SLICE_NANOS = 20_000_000;
    /** Of processor time: the compiler has to get its turn meanwhile. */
    private static final long SHORTEST_WARM_UP_NANOS = 400_000_000;

    private static final long LONGEST_WARM_UP_NANOS = 3_000_000_000L;
    /** After which no further round is begun. */
    private static final long LONGEST_NANOS = 3_000_000_000L;

    private static final int ROUNDS = 8;
    private static final int FEWEST_ROUNDS = 3;
    /** Slices in which the speed must not have grown any more before it is measured. */
    private static final int STEADY = 4;

    private static final double FASTER = 1.02;
    private static final int ANSWERED = 1024;
    private static final int FEWEST_KEPT = 4;
    private static final int MOST_KEPT = 30;
    private static final long KEEPING_NANOS = 300_000_000;

    private static final int REPORTS_PER_EPOCH = 40;
    /** Of a larger network not all parameters are written, but what is measured is taken so many times. */
    private static final int MOST_WRITTEN = 1_000_000;
    /** How long the search for the number of workers takes, at the best as a part of what the trial of steps took. */
    private static final double SHORTEST_SEARCH = 0.2;

    private final TrainingPlan plan;
    private final TrainingListener keeper;
    private final TrialClock clock;
    private final BooleanSupplier cancelled;

    /**
     * @param keeper writes what a training is to keep to a store that is made for the trial
     * @param cancelled looked at between two steps
     */
    public Forecaster(TrainingPlan plan, TrainingListener keeper, BooleanSupplier cancelled) {
        this(plan, keeper, cancelled, TrialClock.system());
    }

    Forecaster(TrainingPlan plan, TrainingListener keeper, BooleanSupplier cancelled, TrialClock clock) {
        this.plan = plan;
        this.keeper = keeper;
        this.cancelled = cancelled;
        this.clock = clock;
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
            long begin = clock.nanos();
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
        IntSupplier step = () -> {
            learner.step(batch);
            int pictures = batch.size();
            batch.next(plan.picturesPerStep());
            return pictures;
        };
        long begin = clock.nanos();
        learner.use(candidates.get(0));
        warmUp(step, SHORTEST_WARM_UP_NANOS);
        List<List<Slice>> slices =
                candidates.stream().<List<Slice>>map(each -> new ArrayList<>()).toList();
        // In turn, so that what else the machine does for a moment hits all of them.
        for (int round = 0; round < ROUNDS && mayGoOn(round, begin); round++) {
            for (int i = 0; i < candidates.size(); i++) {
                learner.use(candidates.get(i));
                slices.get(i).add(slice(step));
            }
        }
        List<Pace> paces = slices.stream().map(Pace::of).toList();
        return new Pace(
                paces.stream().mapToDouble(Pace::fast).min().orElseThrow(),
                paces.stream().mapToDouble(Pace::slow).min().orElseThrow());
    }

    private boolean mayGoOn(int round, long begin) {
        return round < FEWEST_ROUNDS || clock.nanos() - begin < LONGEST_NANOS;
    }

    /** Until the compiler is done, as far as one can tell, and for so long at least. */
    private void warmUp(IntSupplier work, long shortest) {
        long begin = clock.nanos();
        long ownBegin = clock.ownNanos();
        double best = Double.POSITIVE_INFINITY;
        int steady = 0;
        while ((steady < STEADY || clock.ownNanos() - ownBegin < shortest)
                && clock.nanos() - begin < LONGEST_WARM_UP_NANOS) {
            Slice slice = slice(work);
            double own = slice.own() / slice.times();
            steady = own < best / FASTER ? 0 : steady + 1;
            best = Math.min(best, own);
        }
    }

    /** @param work gives the number of pictures that it was done for */
    private Slice slice(IntSupplier work) {
        long ownBegin = clock.ownNanos();
        long begin = clock.nanos();
        long now = begin;
        long pictures = 0;
        while (now - begin < SLICE_NANOS) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            pictures += work.getAsInt();
            now = clock.nanos();
        }
        return new Slice((now - begin) / 1e9, (clock.ownNanos() - ownBegin) / 1e9, pictures);
    }

    private Slice once(Runnable work) {
        long ownBegin = clock.ownNanos();
        long begin = clock.nanos();
        work.run();
        return new Slice(secondsSince(begin), (clock.ownNanos() - ownBegin) / 1e9, 1);
    }

    private Pace answering(Learner learner) {
        int[] validation = plan.split().validation();
        TrialBatch batch = new TrialBatch(
                plan, validation.length > 0 ? validation : plan.split().training());
        batch.select(0, ANSWERED);
        IntSupplier answer = () -> {
            learner.predict(batch);
            return batch.size();
        };
        warmUp(answer, 0);
        return Pace.of(Stream.generate(() -> slice(answer)).limit(FEWEST_ROUNDS).toList());
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
        long begin = clock.nanos();
        List<Slice> epochs = new ArrayList<>();
        for (int epoch = 1;
                epoch <= FEWEST_KEPT || epoch <= MOST_KEPT && clock.nanos() - begin < KEEPING_NANOS;
                epoch++) {
            int number = epoch;
            epochs.add(once(() -> keep(number, learner)));
        }
        return Pace.of(epochs.subList(epochs.size() / 2, epochs.size())); // at first everything is found and opened
    }

    private void keep(int epoch, Learner learner) {
        Band band = new Band(0, 0, 0);
        for (int report = 0; report < REPORTS_PER_EPOCH; report++) {
            keeper.steps(new StepMetrics((long) epoch * REPORTS_PER_EPOCH + report, epoch - 1, band, band));
        }
        WeightSnapshot snapshot = new WeightSnapshot(epoch, learner.parameters());
        keeper.checkpoint(learner.state());
        keeper.epoch(new EpochMetrics(epoch, 0, 0, 0, 0, 0, 0), snapshot);
    }

    private double secondsSince(long begin) {
        return (clock.nanos() - begin) / 1e9;
    }
}
