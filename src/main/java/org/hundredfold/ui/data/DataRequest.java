package org.hundredfold.ui.data;

import java.nio.file.Path;
import java.util.Optional;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderLayout;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.ReadProgress;

/**
 * What is to be read and how its pictures become numbers.
 *
 * @param opened the folder that the user has opened; its parts may lie below it
 * @param folder with the class folders to train with
 * @param validation a folder set aside for validation
 * @param test a separate test folder
 * @param asClasses every sub-folder is a class, even if it is named like a part of a data set
 */
record DataRequest(
        Path opened,
        Path folder,
        Optional<Path> validation,
        Optional<Path> test,
        boolean asClasses,
        Preprocessing preprocessing) {
    /** A folder around class folders. */
    static DataRequest ofFolder(Path folder, Preprocessing preprocessing) {
        return new DataRequest(folder, folder, Optional.empty(), Optional.empty(), false, preprocessing);
    }

    /** A folder whose sub-folders are classes whatever their names. */
    static DataRequest ofClasses(Path folder, Preprocessing preprocessing) {
        return new DataRequest(folder, folder, Optional.empty(), Optional.empty(), true, preprocessing);
    }

    /** A folder around the parts of a data set. */
    static DataRequest ofParts(Path folder, FolderLayout layout, Preprocessing preprocessing) {
        return new DataRequest(folder, layout.training(), layout.validation(), layout.test(), false, preprocessing);
    }

    DataRequest with(Optional<Path> otherTest) {
        return new DataRequest(opened, folder, validation, otherTest, asClasses, preprocessing);
    }

    DataRequest with(Preprocessing other) {
        return new DataRequest(opened, folder, validation, test, asClasses, other);
    }

    /**
     * Reads what is not known yet.
     *
     * @param known what was read before and may be used again
     * @throws org.hundredfold.ExplainedException as {@link FolderReader} does
     */
    LoadedData read(FolderReader reader, Optional<LoadedData> known, ReadProgress progress) {
        DataSet data = known.map(LoadedData::data)
                .filter(read -> matches(read, folder) && read.validation().equals(validation))
                .orElseGet(() -> readData(reader, progress));
        Optional<DataSet> tested = test.map(testFolder -> known.flatMap(LoadedData::test)
                .filter(read -> matches(read, testFolder))
                .orElseGet(() -> reader.readAs(data.classes(), testFolder, preprocessing, progress)));
        return new LoadedData(data, tested);
    }

    private DataSet readData(FolderReader reader, ReadProgress progress) {
        if (validation.isPresent()) {
            return reader.readWithValidation(folder, validation.get(), preprocessing, progress);
        }
        return asClasses
                ? reader.readClasses(folder, preprocessing, progress)
                : reader.read(folder, preprocessing, progress);
    }

    private boolean matches(DataSet read, Path from) {
        return read.folder().equals(from) && read.preprocessing().equals(preprocessing);
    }
}
