package org.hundredfold.runs;

import java.nio.file.Path;
import java.time.Instant;
import org.hundredfold.runs.RunSummary.Parts;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingSettings;
import org.jdbi.v3.core.Handle;

/**
 * What stands in the store of a run when it begins.
 *
 * @param process {@link ProcessStamp} of the process that trains it; empty for none
 */
record NewRun(
        String name,
        Instant started,
        RunOrigin origin,
        Parts parts,
        TrainingSettings settings,
        MadeWith madeWith,
        String process) {
    /** One that begins now, in this process. */
    static NewRun now(String name, RunOrigin origin, Parts parts, TrainingSettings settings) {
        return new NewRun(
                name,
                Instant.now(),
                origin,
                parts,
                settings,
                MadeWith.here(),
                ProcessStamp.current().toString());
    }

    static NewRun of(TrainingPlan plan) {
        Parts parts = new Parts(plan.split().training().length, plan.split().validation().length, plan.testPictures());
        return now(plan.name(), RunOrigin.of(plan), parts, plan.settings());
    }

    /** Writes it as one that is trained, for a caller that holds the transaction; gives its id. */
    long insert(Handle handle) {
        return handle.createUpdate("""
                        INSERT INTO run (name, started, folder, fingerprint, validation_folder, test_folder, test_fingerprint, classes,
                            training_pictures, validation_pictures, test_pictures,
                            network, settings, program, java, machine, nd4j, vectors, processor, process, split)
                        VALUES (:name, :started, :folder, :fingerprint, :validationFolder, :testFolder, :testFingerprint, :classes,
                            :training, :validation, :test,
                            :network, :settings, :program, :java, :machine, :nd4j, :vectors, :processor, :process, :split)""")
                .bind("name", name)
                .bind("started", started.toString())
                .bind("folder", origin.folder().toString())
                .bind("fingerprint", origin.fingerprint())
                .bind("validationFolder", origin.validation().map(Path::toString))
                .bind("testFolder", origin.test().map(Path::toString))
                .bind("testFingerprint", origin.testFingerprint())
                .bind("classes", Json.write(origin.classes()))
                .bind("split", origin.split())
                .bindMethods(parts)
                .bind("network", Json.write(origin.network()))
                .bind("settings", Json.write(settings))
                .bindMethods(madeWith)
                .bind("process", process)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(long.class)
                .one();
    }
}
