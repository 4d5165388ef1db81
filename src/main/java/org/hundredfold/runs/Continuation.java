package org.hundredfold.runs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.nn.LearnerState;
import org.hundredfold.train.FinishedEpochs;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;

/** A run that ended before it was trained to its end, and what it takes to go on with it. Callable from any thread. */
public final class Continuation {
    private final Database database;
    private final StoredRun run;
    private final RunOrigin origin;
    private final LearnedData learned;
    private final Optional<FinishedEpochs> finished;

    private Continuation(
            Database database,
            StoredRun run,
            RunOrigin origin,
            LearnedData learned,
            Optional<FinishedEpochs> finished) {
        this.database = database;
        this.run = run;
        this.origin = origin;
        this.learned = learned;
        this.finished = finished;
    }

    static Continuation of(Database database, long id, NewPlaces said) {
        return database.transaction(handle -> {
            RunReader reader = new RunReader(handle);
            StoredRun run = reader.load(id).orElseThrow(() -> deleted(id));
            refuseUnlessUnfinished(run.summary());
            RunOrigin origin = reader.origin(id);
            if (origin.split().isEmpty()) {
                throw keptTooLittle(run.summary());
            }
            LearnedData learned = new LearnedData(database, origin.folders(), said);
            LearnerState state = reader.checkpoint(id);
            if (run.epochs().isEmpty()) {
                return new Continuation(database, run, origin, learned, Optional.empty());
            }
            if (state.parts().isEmpty()) {
                throw keptTooLittle(run.summary());
            }
            FinishedEpochs finished =
                    new FinishedEpochs(run.epochs(), run.model().orElseThrow().parameters(), state);
            return new Continuation(database, run, origin, learned, Optional.of(finished));
        });
    }

    static void refuseUnlessUnfinished(RunSummary run) {
        if (run.isImported()) {
            throw new ExplainedException(
                    "%s was not trained: its weights were imported, so there is nothing to continue. Train anew with its settings."
                            .formatted(run.name()));
        }
        if (!run.state().isUnfinished()) {
            throw new ExplainedException(run.name() + whyNot(run.state()));
        }
    }

    private static String whyNot(RunState state) {
        return switch (state) {
            case RUNNING ->
                " is being trained just now, here or by another program. Stop it there before you continue it.";
            case DIVERGED ->
                " ended because its numbers went wrong, and they would again. Train anew with a smaller learning rate.";
            default ->
                " has been trained to its end, so there is nothing to continue. Train anew if it should learn otherwise.";
        };
    }

    static ExplainedException deleted(long id) {
        return new ExplainedException("Run %d is no longer there; it has been deleted.".formatted(id));
    }

    private static ExplainedException keptTooLittle(RunSummary run) {
        return new ExplainedException(
                ("%s cannot be continued: it comes from another computer or was trained by an older version of"
                                + " Hundredfold, so what that takes is not here. Train anew with its settings.")
                        .formatted(run.name()));
    }

    /** The run as it was kept: its steps may go beyond its last finished epoch. */
    public StoredRun run() {
        return run;
    }

    /** Empty if no epoch was finished: then it goes on from the start. */
    public Optional<FinishedEpochs> finished() {
        return finished;
    }

    /** A listener that writes the rest of the training to the run; refuses at the start if the run is no longer as it was. */
    public RunRecorder recorder() {
        return new RunRecorder(database, Optional.of(run));
    }

    /**
     * Reads the run's pictures anew, with what the user has decided about them.
     *
     * @throws ExplainedException if a folder is gone or cannot be trained on any more
     * @throws java.util.concurrent.CancellationException as {@link FolderReader#read} does
     */
    public LoadedData read(FolderReader reader, ReadProgress progress) {
        RunSummary summary = run.summary();
        return learned.read(
                summary.name() + " cannot be continued", summary.settings().preprocessing(), reader, progress);
    }

    /**
     * The plan of the run, made anew.
     *
     * @throws ExplainedException if it is not what it was, for then the run could not end where it would have ended
     */
    public TrainingPlan plan(LoadedData data) {
        RunSummary summary = run.summary();
        TrainingPlan plan = TrainingPlanner.plan(summary.name(), data.data(), data.test(), settings());
        List<Difference> differences = origin.differences(RunOrigin.of(plan));
        if (!differences.isEmpty()) {
            throw new ExplainedException(
                    "%s cannot be continued, because this has changed since: %s. Bring back what was there, %sor train anew."
                            .formatted(
                                    summary.name(),
                                    differences.stream().map(Difference::words).collect(Collectors.joining("; ")),
                                    learned.otherPlace()));
        }
        learned.keepPlaces();
        return plan;
    }

    /** What has shards may have been computed on a cluster, where this computer has one worker; any number gives the same bits. */
    private TrainingSettings settings() {
        TrainingSettings settings = run.summary().settings();
        return settings.sharding().isPlain() ? settings : settings.withThreads(0);
    }
}
