package org.hundredfold.runs;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.TrainingSettings;
import org.jdbi.v3.core.Handle;

/** Writes a run that comes from another computer into the store; the caller holds the transaction. */
final class RunUnpacking {
    private static final String NO_PROCESS = "";

    private final Handle handle;
    private final RunWriter writer;
    private final Path elsewhere;

    /** @param elsewhere a folder that there is not: the folders of such runs are told to lie in it, until the user says where */
    RunUnpacking(Handle handle, Path elsewhere) {
        this.handle = handle;
        this.writer = new RunWriter(handle);
        this.elsewhere = elsewhere;
    }

    /** An interrupted run is never stored as such, but as one that is trained by a process which has gone. */
    long keep(RunArchive archive, String name) {
        ArchivedRun run = archive.run;
        TrainingSettings settings = ArchivedRun.withFeaturesAt(
                run.trainingSettings(), file -> lay(file).toString());
        NewRun begun = new NewRun(name, run.begin(), origin(run), run.parts(), settings, run.madeWith(), NO_PROCESS);
        long id = begun.insert(handle);
        boolean interrupted = run.state() == RunState.INTERRUPTED;
        writer.end(id, interrupted ? RunState.FAILED : run.state(), run.explanation());
        figures(id, run);
        for (EpochMetrics epoch : run.epochs()) {
            writer.metrics(id, epoch);
        }
        writer.steps(id, run.steps());
        archive.parameters.ifPresent(parameters -> writer.model(id, parameters));
        archive.calibration.ifPresent(calibration -> writer.calibration(id, calibration));
        writer.evaluation(id, "validation", run.evaluation(run.validation()));
        writer.evaluation(id, "test", run.evaluation(run.test()));
        writer.answers(id, archive.answers, run.classes());
        return id;
    }

    private RunOrigin origin(ArchivedRun run) {
        return new RunOrigin(
                lay(run.folder()),
                Optional.ofNullable(run.validationFolder()).map(this::lay),
                Optional.ofNullable(run.testFolder()).map(this::lay),
                run.fingerprint(),
                Optional.ofNullable(run.testFingerprint()),
                run.classes(),
                Optional.ofNullable(run.split()),
                run.networkSpec());
    }

    private void figures(long id, ArchivedRun run) {
        handle.execute(
                "UPDATE run SET note = ?, best_epoch = ?, seconds = ?, pictures_per_second = ? WHERE id = ?",
                run.note(),
                run.bestEpoch(),
                run.seconds(),
                run.picturesPerSecond(),
                id);
    }

    /** Whatever stands there as a name leads out of that folder by no way; one that this computer cannot have becomes another. */
    private Path lay(String name) {
        String safe = name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", "-").strip();
        boolean isName = !safe.isEmpty() && !safe.chars().allMatch(letter -> letter == '.');
        try {
            return elsewhere.resolve(isName ? safe : "pictures");
        } catch (InvalidPathException notHere) {
            return elsewhere.resolve("pictures");
        }
    }
}
