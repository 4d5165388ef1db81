package org.hundredfold.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.ReadProgress;

/**
 * Where the pictures of a run lie.
 *
 * @param folder with the class folders to train with; absolute, as all of them
 * @param validation a folder set aside for validation
 * @param test a separate test folder
 */
public record DataFolders(Path folder, Optional<Path> validation, Optional<Path> test) {
    public DataFolders {
        folder = absolute(folder);
        validation = validation.map(DataFolders::absolute);
        test = test.map(DataFolders::absolute);
    }

    public static DataFolders of(LoadedData data) {
        return new DataFolders(
                data.data().folder(), data.data().validation(), data.test().map(DataSet::folder));
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /**
     * Reads the pictures as they are now, before any decision about them.
     *
     * @param what cannot be without them, such as {@code "shapes-1 cannot be continued"}
     * @throws ExplainedException if a folder is gone or cannot be trained on
     * @throws java.util.concurrent.CancellationException as {@link FolderReader#read} does
     */
    public LoadedData read(String what, Preprocessing preprocessing, FolderReader reader, ReadProgress progress) {
        Stream.of(Optional.of(folder), validation, test)
                .flatMap(Optional::stream)
                .filter(each -> !Files.isDirectory(each))
                .findFirst()
                .ifPresent(gone -> {
                    throw new ExplainedException(
                            "%s, because the folder %s that it learns from is gone. Bring it back, or train anew."
                                    .formatted(what, gone));
                });
        return read(preprocessing, reader, progress);
    }

    /** The same of folders that are there. */
    LoadedData read(Preprocessing preprocessing, FolderReader reader, ReadProgress progress) {
        DataSet data = validation
                .map(beside -> reader.readWithValidation(folder, beside, preprocessing, progress))
                .orElseGet(() -> reader.readClasses(folder, preprocessing, progress));
        return new LoadedData(
                data, test.map(separate -> reader.readAs(data.classes(), separate, preprocessing, progress)));
    }
}
