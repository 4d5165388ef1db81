package org.hundredfold.runs;

import java.nio.file.Path;
import java.util.Optional;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.train.LearnedPictures;

/** The pictures that a run has learned from, read anew as it read them. Callable from any thread. */
public final class PicturesOfRun {
    private final Database database;

    PicturesOfRun(Database database) {
        this.database = database;
    }

    /**
     * Reads the folder that the run has learned from, with what the user has decided about its pictures.
     *
     * @throws ExplainedException if the folder is gone or can no longer be read, or the run keeps too little
     * @throws java.util.concurrent.CancellationException as {@link FolderReader#read} does
     */
    public LearnedPictures read(RunSummary run, FolderReader reader, ReadProgress progress) {
        RunOrigin origin = database.direct(handle -> new RunReader(handle).origin(run.id()));
        if (origin.split().isEmpty()) {
            throw new ExplainedException(
                    "An older version of Hundredfold trained %s and did not keep which pictures it learned from."
                            .formatted(run.name()));
        }
        LearnedData learned = new LearnedData(database, origin.folders(), NewPlaces.NONE);
        learned.missing()
                .filter(folder -> origin.test().filter(folder::equals).isEmpty())
                .ifPresent(PicturesOfRun::refuse);
        DataSet corrected = learned.readToLearnFrom(run.settings().preprocessing(), reader, progress);
        DataSet data = new LoadedData(corrected.labelledAs(run.classes()), Optional.empty())
                .apart()
                .data();
        String note = corrected.fingerprint().equals(run.dataFingerprint())
                ? ""
                : "The pictures in %s, or what you decided about them, have changed since then; these are those there now."
                        .formatted(data.folder());
        return new LearnedPictures(data, run.settings().split(data), note);
    }

    private static void refuse(Path gone) {
        throw new ExplainedException(
                "The folder %s is gone or out of reach. Bring it back to see its pictures here, or say in Runs, on the side About, where it is now."
                        .formatted(gone));
    }
}
