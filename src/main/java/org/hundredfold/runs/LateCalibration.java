package org.hundredfold.runs;

import java.util.List;
import java.util.stream.Collectors;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.model.Calibration;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.train.Calibrator;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingSettings;

/**
 * Finds out after a run has ended how far the answers of its network are to be trusted, and keeps that with the run, in place
 * of what may be kept of it. Callable from any thread.
 */
public final class LateCalibration {
    private final Database database;
    private final RunSummary run;
    private final TrainedModel model;
    private final RunOrigin origin;
    private final LearnedData learned;

    private LateCalibration(Database database, RunSummary run, TrainedModel model, RunOrigin origin, NewPlaces said) {
        this.database = database;
        this.run = run;
        this.model = model;
        this.origin = origin;
        learned = new LearnedData(database, origin.folders(), said);
    }

    static LateCalibration of(Database database, long id, NewPlaces said) {
        return database.transaction(handle -> {
            RunReader reader = new RunReader(handle);
            StoredRun run = reader.load(id).orElseThrow(() -> Continuation.deleted(id));
            RunSummary summary = run.summary();
            RunOrigin origin = reader.origin(id);
            refuse(summary, origin);
            return new LateCalibration(database, summary, run.trained(), origin, said);
        });
    }

    private static void refuse(RunSummary run, RunOrigin origin) {
        if (run.state() == RunState.RUNNING) {
            throw new ExplainedException(
                    "%s is being trained just now. It is calibrated when it ends.".formatted(run.name()));
        }
        if (run.parts().validation() == 0) {
            throw new ExplainedException(
                    ("%s cannot be calibrated: it has no validation pictures, and those that a network has learned from cannot"
                                    + " tell how far its answers to others are to be trusted. Train with a share for validation.")
                            .formatted(run.name()));
        }
        if (origin.split().isEmpty()) {
            throw new ExplainedException(
                    ("%s cannot be calibrated: an older version of Hundredfold trained it, which did not keep which pictures"
                                    + " it learned from. Train anew with its settings.")
                            .formatted(run.name()));
        }
    }

    /**
     * Reads the run's pictures anew. What they say is the same as at the end of its training.
     *
     * @throws ExplainedException if the pictures are gone or no longer what they were, if the run is trained further meanwhile, or
     *     if memory does not suffice
     * @throws java.util.concurrent.CancellationException as {@link FolderReader#read} does; then nothing is kept
     */
    public Calibration make(FolderReader reader, ReadProgress progress) {
        TrainingSettings settings = run.settings();
        LoadedData data = learned.read(run.name() + " cannot be calibrated", settings.preprocessing(), reader, progress)
                .apart();
        TrainingPlan plan = new TrainingPlan(
                run.name(),
                data.data(),
                data.test(),
                settings.split(data.data()),
                settings,
                model.parameters().network());
        refuseOthers(plan);
        Calibration calibration = new Calibrator(
                        model, plan, Runtime.getRuntime().availableProcessors(), progress)
                .calibrate()
                .orElseThrow(() -> new ExplainedException(
                        "There is not enough memory to calibrate %s. Start Java with a larger -Xmx."
                                .formatted(run.name())));
        progress.proceed();
        database.write(handle -> {
            new RunWriter(handle).calibration(run, calibration);
        });
        learned.keepPlaces();
        return calibration;
    }

    /** Among other pictures nobody knows which are those that the network has not learned from. */
    private void refuseOthers(TrainingPlan plan) {
        List<Difference> differences = origin.differences(RunOrigin.of(plan));
        if (!differences.isEmpty()) {
            throw new ExplainedException(
                    ("%s cannot be calibrated, because this has changed since: %s. Which pictures are new to its network is no"
                                    + " longer known. Bring back what was there, %sor train it again.")
                            .formatted(
                                    run.name(),
                                    differences.stream().map(Difference::words).collect(Collectors.joining("; ")),
                                    learned.otherPlace()));
        }
    }
}
