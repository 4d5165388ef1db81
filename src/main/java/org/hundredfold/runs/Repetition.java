package org.hundredfold.runs;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;

/**
 * A run that ended, and what it takes to repeat it with the pictures that are there now. One that was broken off is repeated
 * as far as its last finished epoch. Callable from any thread.
 */
public final class Repetition {
    private final Database database;
    private final RunSummary run;
    private final RunOrigin origin;
    private final LearnedData learned;
    private final String before;
    private final Set<String> names;

    private Repetition(
            Database database,
            RunSummary run,
            RunOrigin origin,
            LearnedData learned,
            String before,
            Set<String> names) {
        this.database = database;
        this.run = run;
        this.origin = origin;
        this.learned = learned;
        this.before = before;
        this.names = names;
    }

    static Repetition of(Database database, long id, NewPlaces said) {
        return database.transaction(handle -> {
            RunReader reader = new RunReader(handle);
            RunSummary run = reader.summary(id).orElseThrow(() -> Continuation.deleted(id));
            RunOrigin origin = reader.origin(id);
            refuseUnlessEnded(run, origin);
            String hash = ParameterHashes.of(handle, id).orElseThrow();
            LearnedData learned = new LearnedData(database, origin.folders(), said);
            return new Repetition(database, run, origin, learned, hash, reader.names());
        });
    }

    private static void refuseUnlessEnded(RunSummary run, RunOrigin origin) {
        if (run.state() == RunState.RUNNING) {
            throw new ExplainedException(
                    "%s is being trained just now, so there is nothing yet that a repetition could be held against. Let it end first."
                            .formatted(run.name()));
        }
        if (run.isImported()) {
            throw new ExplainedException(
                    "%s was not trained: its weights were imported, so there is no training that could be repeated. Train anew with its settings."
                            .formatted(run.name()));
        }
        if (!run.canBeRepeated()) {
            throw new ExplainedException(
                    "%s was broken off in its first epoch, so there is nothing that a repetition could be held against. %s"
                            .formatted(
                                    run.name(),
                                    origin.split().isPresent()
                                            ? "Continue it, or train anew."
                                            : "Train anew with its settings."));
        }
    }

    public RunSummary run() {
        return run;
    }

    /**
     * Reads the run's pictures anew, with what the user has decided about them by now.
     *
     * @throws ExplainedException if a folder is gone or cannot be trained on any more
     * @throws java.util.concurrent.CancellationException as {@link FolderReader#read} does
     */
    public LoadedData read(FolderReader reader, ReadProgress progress) {
        return learned.read(run.name() + " cannot be repeated", run.settings().preprocessing(), reader, progress);
    }

    /**
     * The plan of the run, made anew with these pictures.
     *
     * @param workers in place of as many as the run had
     * @throws ExplainedException if these pictures cannot be trained with its settings
     */
    public TrainingPlan plan(LoadedData data, OptionalInt workers) {
        TrainingSettings had = run.settings();
        TrainingSettings settings = had.toBuilder()
                .threads(workers.orElse(had.threads()))
                .epochs(run.state().isUnfinished() ? run.epochs() : had.epochs())
                .build();
        TrainingPlan plan = TrainingPlanner.plan(RunNames.again(names, run.name()), data.data(), data.test(), settings);
        if (changed(plan).isEmpty()) {
            learned.keepPlaces();
        }
        return plan;
    }

    /** A sentence on what is no longer as the run had it; empty if all is the same. */
    public Optional<String> changed(TrainingPlan plan) {
        List<Difference> differences = origin.differences(RunOrigin.of(plan));
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of("This has changed since %s: %s. It is repeated with what is there now."
                        .formatted(
                                run.name(),
                                differences.stream().map(Difference::words).collect(Collectors.joining("; "))));
    }

    /** A listener that writes the training to the store as a new run, which ends with a verdict. */
    public RunRecorder recorder() {
        return RunRecorder.repeating(database, run.id(), before);
    }
}
