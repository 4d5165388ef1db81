package org.hundredfold.ui.train;

import java.util.Optional;
import java.util.OptionalInt;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.runs.Continuation;
import org.hundredfold.runs.Repetition;
import org.hundredfold.runs.RunRecorder;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.train.FinishedEpochs;
import org.hundredfold.train.Sharding;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.Workplace;

/**
 * A run of the store that is about to be continued or repeated, with its plan made anew.
 *
 * @param finished what it goes on from
 * @param before the run that it goes on with; empty if it is repeated
 * @param changed a sentence on what is no longer as the run had it
 */
public record ResumedRun(
        TrainingPlan plan,
        Optional<FinishedEpochs> finished,
        RunRecorder recorder,
        Optional<StoredRun> before,
        Optional<String> changed) {
    /** Reads the pictures of a run that is to be continued; throws what {@link Continuation#read} and its plan do. */
    public static ResumedRun continued(Continuation run, FolderReader reader, Workplace place, ReadProgress progress) {
        Sharding sharding = run.run().summary().settings().sharding();
        TrainingPlan plan = run.plan(run.read(place.reader(reader, sharding), progress));
        return new ResumedRun(plan, run.finished(), run.recorder(), Optional.of(run.run()), Optional.empty());
    }

    /** Reads the pictures of a run that is to be repeated; throws what {@link Repetition#read} and its plan do. */
    public static ResumedRun repeated(Repetition run, FolderReader reader, Workplace place, ReadProgress progress) {
        Sharding sharding = run.run().settings().sharding();
        TrainingPlan plan = run.plan(run.read(place.reader(reader, sharding), progress), OptionalInt.empty());
        return new ResumedRun(plan, Optional.empty(), run.recorder(), Optional.empty(), run.changed(plan));
    }
}
