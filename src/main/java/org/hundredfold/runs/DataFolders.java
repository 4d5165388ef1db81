package org.hundredfold.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** All of them. */
    List<Path> all() {
        return Stream.of(Optional.of(folder), validation, test)
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Reads the pictures as they are now, before any decision about them.
     *
     * @throws org.hundredfold.ExplainedException if a folder is gone or cannot be trained on
     * @throws java.util.concurrent.CancellationException as {@link FolderReader#read} does
     */
    LoadedData read(Preprocessing preprocessing, FolderReader reader, ReadProgress progress) {
        DataSet data = validation
                .map(beside -> reader.readWithValidation(folder, beside, preprocessing, progress))
                .orElseGet(() -> reader.readClasses(folder, preprocessing, progress));
        return new LoadedData(
                data, test.map(separate -> reader.readAs(data.classes(), separate, preprocessing, progress)));
    }
}
