package org.hundredfold.runs;

import java.nio.file.Path;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.train.EpochMetrics;
import org.jdbi.v3.core.Handle;

/** Writes a run that comes from another computer into the store; the caller holds the transaction. */
final class RunUnpacking {
    private final Handle handle;
    private final RunWriter writer;
    private final Path elsewhere;

    /** @param elsewhere a folder that there is not: the folders of such runs are told to lie in it, until the user says where */
    RunUnpacking(Handle handle, Path elsewhere) {
        this.handle = handle;
        this.writer = new RunWriter(handle);
        this.elsewhere = elsewhere;
    }

    long keep(RunArchive archive, String name) {
        ArchivedRun run = archive.run;
        long id = insert(
                run, name, archive.parameters.map(NetworkParameters::sha256).orElse(null));
        for (EpochMetrics epoch : run.epochs()) {
            writer.metrics(id, epoch);
        }
        writer.steps(id, run.steps());
        archive.parameters.ifPresent(
                parameters -> handle.execute("INSERT INTO model VALUES (?, ?)", id, parameters.bytes()));
        archive.calibration.ifPresent(calibration -> writer.calibration(id, calibration));
        writer.evaluation(id, "validation", run.evaluation(run.validation()));
        writer.evaluation(id, "test", run.evaluation(run.test()));
        writer.answers(id, archive.answers, run.classes());
        return id;
    }

    /** An interrupted run is never stored as such, but as one that is trained by a process which has gone. */
    private long insert(ArchivedRun run, String name, String parameters) {
        boolean interrupted = run.state() == RunState.INTERRUPTED;
        return handle.createUpdate("""
                        INSERT INTO run (name, note, state, explanation, started, folder, fingerprint, validation_folder,
                            test_folder, test_fingerprint, classes, training_pictures, validation_pictures, test_pictures,
                            network, settings, program, java, machine, nd4j, vectors, processor, process, split,
                            best_epoch, seconds, pictures_per_second, parameters_sha256)
                        VALUES (:name, :note, :ended, :explanation, :started, :lay, :fingerprint, :validationLay,
                            :testLay, :testFingerprint, :named, :training, :validating, :testing,
                            :spec, :form, :program, :java, :machine, :nd4j, :vectors, :processor, '', :split,
                            :bestEpoch, :seconds, :picturesPerSecond, :parameters)""")
                .bindMethods(run.madeWith())
                .bind("name", name)
                .bind("note", run.note())
                .bind("explanation", run.explanation())
                .bind("fingerprint", run.fingerprint())
                .bind("testFingerprint", run.testFingerprint())
                .bind("split", run.split())
                .bind("bestEpoch", run.bestEpoch())
                .bind("seconds", run.seconds())
                .bind("picturesPerSecond", run.picturesPerSecond())
                .bind("ended", (interrupted ? RunState.FAILED : run.state()).name())
                .bind("started", run.begin().toString())
                .bind("lay", lay(run.folder()))
                .bind("validationLay", lay(run.validationFolder()))
                .bind("testLay", lay(run.testFolder()))
                .bind("named", Json.write(run.classes()))
                .bind("training", run.parts().training())
                .bind("validating", run.parts().validation())
                .bind("testing", run.parts().test())
                .bind("spec", Json.write(run.networkSpec()))
                .bind("form", Json.write(ArchivedRun.withFeaturesAt(run.trainingSettings(), this::lay)))
                .bind("parameters", parameters)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(long.class)
                .one();
    }

    /** Whatever stands there as a name leads out of that folder by no way. */
    private String lay(String name) {
        if (name == null) {
            return null;
        }
        String safe = name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", "-").strip();
        boolean isName = !safe.isEmpty() && !safe.chars().allMatch(letter -> letter == '.');
        return elsewhere.resolve(isName ? safe : "pictures").toString();
    }
}
