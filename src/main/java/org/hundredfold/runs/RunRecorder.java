package org.hundredfold.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.hundredfold.ExplainedException;
import org.hundredfold.nn.LearnerState;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.train.BestEpoch;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.Forecast;
import org.hundredfold.train.ForecastWatch;
import org.hundredfold.train.StepMetrics;
import org.hundredfold.train.TrainingListener;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingResult;
import org.hundredfold.train.TrainingResult.Ending;
import org.hundredfold.train.WeightSnapshot;
import org.jdbi.v3.core.Handle;

/**
 * Writes one training to the store as it goes. Each epoch is one transaction, so that whatever happens to the process,
 * its finished epochs are kept with their steps and a model.
 */
public final class RunRecorder implements TrainingListener {
    /** Space for the snapshots of one run; beyond it they are thinned out, down to the best and the latest, however large. */
    public static final long SNAPSHOT_BYTES = 32_000_000;

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Database database;
    private final List<StepMetrics> pending = new ArrayList<>();
    private final Optional<StoredRun> continued;
    private final Optional<Repeats> repeats;
    private final OptionalLong from;
    private volatile long runId;
    private volatile boolean repetition;
    /** When an epoch was last written so that a power cut does not undo it, as {@link System#nanoTime} has it. */
    private long onDisk = System.nanoTime();

    private BestEpoch best;
    private Optional<Evaluation> validation = Optional.empty();
    private LearnerState state = new LearnerState(List.of());

    private volatile Optional<Verdict> verdict = Optional.empty();

    /**
     * The run that a training repeats.
     *
     * @param parameters hash of those that it ended with
     */
    private record Repeats(long run, String parameters) {}

    /** @param continued the run to which the training belongs; without one it is a new run */
    RunRecorder(Database database, Optional<StoredRun> continued) {
        this(database, continued, OptionalLong.empty(), Optional.empty());
    }

    /** @param from the run that a new one came from */
    RunRecorder(Database database, Optional<StoredRun> continued, OptionalLong from) {
        this(database, continued, from, Optional.empty());
    }

    private RunRecorder(
            Database database, Optional<StoredRun> continued, OptionalLong from, Optional<Repeats> repeats) {
        this.database = database;
        this.continued = continued;
        this.from = from;
        this.repeats = repeats;
    }

    /** Of a new run that repeats one which ended with parameters of this hash. */
    static RunRecorder repeating(Database database, long run, String parameters) {
        return new RunRecorder(
                database, Optional.empty(), OptionalLong.empty(), Optional.of(new Repeats(run, parameters)));
    }

    /** The id of the run; 0 before it has started. Callable from any thread. */
    public long runId() {
        return runId;
    }

    /** A listener that keeps with the run what was forecast of it and what comes of that; to be told after this one. */
    public ForecastWatch watch(Optional<Forecast> forecast, DoubleSupplier paused) {
        return new ForecastWatch(forecast, outcome -> new ForecastStore(database).keep(runId, outcome), paused);
    }

    @Override
    public void started(TrainingPlan plan) {
        best = new BestEpoch(plan.split().validation().length > 0, 0);
        continued.map(StoredRun::epochs).ifPresent(epochs -> epochs.forEach(best::add));
        runId = database.transaction(handle -> {
            long id = continued.map(run -> takeOver(handle, run)).orElseGet(() -> begin(handle, plan));
            repetition = Repetitions.isOne(handle, id);
            return id;
        });
    }

    private long begin(Handle handle, TrainingPlan plan) {
        if (!plan.name().isEmpty()) { // as that of a trial, which nobody asks for
            RunNames.check(plan.name());
        }
        long id = NewRun.of(plan).insert(handle);
        RunDecisions.write(handle, id, plan);
        from.ifPresent(run -> handle.execute("INSERT INTO trained_again VALUES (?, ?)", id, run));
        repeats.ifPresent(before -> Repetitions.begin(handle, id, before.run, before.parameters));
        return id;
    }

    /** Of several programs that continue a run, one gets it: from now on it is trained by this process. */
    private static long takeOver(Handle handle, StoredRun run) {
        long id = run.summary().id();
        RunSummary now = new RunReader(handle).summary(id).orElseThrow(() -> Continuation.deleted(id));
        Continuation.refuseUnlessUnfinished(now);
        if (now.epochs() != run.epochs().size()) {
            throw new ExplainedException(
                    "Another program has continued %s in the meantime. Continue it once more to go on from where it is now."
                            .formatted(now.name()));
        }
        new RunWriter(handle).takeOver(id, now.epochs());
        return id;
    }

    @Override
    public void steps(StepMetrics metrics) {
        pending.add(metrics);
    }

    @Override
    public void validated(int epoch, Evaluation latest) {
        validation = Optional.of(latest);
    }

    @Override
    public void checkpoint(LearnerState latest) {
        state = latest;
    }

    @Override
    public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
        best.add(metrics);
        int bestEpoch = Math.max(1, best.epoch());
        NetworkParameters parameters = snapshot.parameters();
        write(handle -> {
            RunWriter writer = new RunWriter(handle);
            writer.epoch(runId, metrics, bestEpoch);
            writer.steps(runId, pending);
            validation.ifPresent(latest -> writer.validation(runId, metrics.epoch(), latest));
            writer.checkpoint(runId, state);
            writer.snapshot(runId, metrics.epoch(), parameters);
            writer.thin(runId, stride(metrics.epoch(), parameters.values().length), bestEpoch, metrics.epoch());
        });
        pending.clear();
    }

    /** Waiting for the disk costs a small network more than its training, so that is done once a second at most. */
    private void write(Consumer<Handle> epoch) {
        if (System.nanoTime() - onDisk < SECOND) {
            database.write(epoch);
        } else {
            database.writeToDisk(epoch);
            onDisk = System.nanoTime();
        }
    }

    /** The smallest power of two so that its multiples, the best and the latest epoch fit into the space. */
    static int stride(int epochs, int parameters) {
        long fit = SNAPSHOT_BYTES / ((long) parameters * Float.BYTES);
        int stride = 1;
        while (stride <= epochs && epochs / stride + 2 > fit) {
            stride *= 2;
        }
        return stride;
    }

    @Override
    public void finished(TrainingResult result) {
        database.writeToDisk(handle -> {
            RunWriter writer = new RunWriter(handle);
            writer.steps(runId, pending);
            writer.finish(runId, result);
            verdict = result.ending() == Ending.STOPPED ? Optional.empty() : Repetitions.judge(handle, runId);
        });
    }

    /** Whether the run repeats another one; false before it has started. Callable from any thread. */
    public boolean isRepetition() {
        return repetition;
    }

    /** Whether a repetition that has come to its end came to the same; empty for other runs. Callable from any thread. */
    public Optional<Verdict> verdict() {
        return verdict;
    }

    /**
     * Does nothing if the run never got into the store, or has ended in it. What made the training fail may keep this from
     * being written too, so that is done as soon as it is possible. The state comes first: it needs the least space.
     */
    @Override
    public void failed(Throwable cause) {
        if (runId != 0) {
            List<StepMetrics> rest = List.copyOf(pending);
            database.insist(handle -> new RunWriter(handle).fail(runId, explanation(cause)));
            database.insist(handle -> new RunWriter(handle).stepsOfFailed(runId, rest));
        }
    }

    private static String explanation(Throwable cause) {
        return cause instanceof ExplainedException
                ? cause.getMessage()
                : "The training broke off unexpectedly (" + cause + "). The log says more.";
    }
}
