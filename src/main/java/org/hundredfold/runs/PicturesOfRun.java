package org.hundredfold.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Preprocessing;
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
        RunOrigin origin = database.direct(handle -> new RunReader(handle).origin(run.id()))
                .orElseThrow(() -> new ExplainedException(("An older version of Hundredfold trained %s and did not keep"
                                + " which pictures it learned from.")
                        .formatted(run.name())));
        refuseGone(origin.folder());
        origin.validation().ifPresent(PicturesOfRun::refuseGone);
        Preprocessing preprocessing = run.settings().preprocessing();
        DataSet read = origin.validation()
                .map(validation -> reader.readWithValidation(origin.folder(), validation, preprocessing, progress))
                .orElseGet(() -> reader.readClasses(origin.folder(), preprocessing, progress));
        DataSet corrected = read.corrected(new CorrectionStore(database).of(read.folder()));
        DataSet data = new LoadedData(corrected.labelledAs(run.classes()), Optional.empty())
                .apart()
                .data();
        String note = corrected.fingerprint().equals(run.dataFingerprint())
                ? ""
                : "The pictures in %s, or what you decided about them, have changed since then; these are those there now."
                        .formatted(origin.folder());
        return new LearnedPictures(data, run.settings().split(data), note);
    }

    private static void refuseGone(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ExplainedException(
                    "The folder %s is gone or out of reach. Bring it back to see its pictures here.".formatted(folder));
        }
    }
}
