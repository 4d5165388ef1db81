package org.hundredfold.runs;

import java.util.Optional;
import java.util.OptionalLong;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;

/** A run whose pictures are to be trained again, with its settings and what is decided about them now. Callable from any thread. */
public final class TrainedBefore {
    private final Database database;
    private final RunSummary run;
    private final RunOrigin origin;

    private TrainedBefore(Database database, RunSummary run, RunOrigin origin) {
        this.database = database;
        this.run = run;
        this.origin = origin;
    }

    static TrainedBefore of(Database database, long id) {
        return database.transaction(handle -> {
            RunReader reader = new RunReader(handle);
            RunSummary run = reader.summary(id).orElseThrow(() -> Continuation.deleted(id));
            RunOrigin origin = reader.origin(id);
            if (origin.split().isEmpty()) {
                throw new ExplainedException(
                        ("%s cannot be trained again: an older version of Hundredfold trained it, which did not keep what"
                                        + " that takes. Open its folder in Data and train anew.")
                                .formatted(run.name()));
            }
            return new TrainedBefore(database, run, origin);
        });
    }

    public TrainingSettings settings() {
        return run.settings();
    }

    /** As {@link Continuation#read}. */
    public LoadedData read(FolderReader reader, ReadProgress progress) {
        return new LearnedData(database, origin.folders(), NewPlaces.NONE)
                .read(run.name() + " cannot be trained again", run.settings().preprocessing(), reader, progress);
    }

    /** @throws ExplainedException if the pictures cannot be trained on any more */
    public TrainingPlan plan(LoadedData data) {
        String name = database.direct(handle -> RunNames.next(new RunReader(handle).names(), origin.folder()));
        return TrainingPlanner.plan(name, data.data(), data.test(), run.settings());
    }

    /** A listener that keeps the training as a new run which came from this one. */
    public RunRecorder recorder() {
        return new RunRecorder(database, Optional.empty(), OptionalLong.of(run.id()));
    }
}
