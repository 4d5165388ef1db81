package org.hundredfold.ui.data;

import java.nio.file.Path;
import java.util.Optional;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.ReadProgress;

/** What is to be read: a folder, maybe a separate test folder, and how their pictures become numbers. */
record DataRequest(Path folder, Optional<Path> test, Preprocessing preprocessing) {
    /** The request that has led to this. */
    static DataRequest of(LoadedData loaded) {
        DataSet data = loaded.data();
        return new DataRequest(data.folder(), loaded.test().map(DataSet::folder), data.preprocessing());
    }

    DataRequest with(Optional<Path> otherTest) {
        return new DataRequest(folder, otherTest, preprocessing);
    }

    DataRequest with(Preprocessing other) {
        return new DataRequest(folder, test, other);
    }

    /**
     * Reads what is not known yet.
     *
     * @param known what was read before and may be used again
     * @throws org.hundredfold.ExplainedException as {@link FolderReader} does
     */
    LoadedData read(FolderReader reader, Optional<LoadedData> known, ReadProgress progress) {
        DataSet data = known.map(LoadedData::data)
                .filter(read -> matches(read, folder))
                .orElseGet(() -> reader.read(folder, preprocessing, progress));
        Optional<DataSet> tested = test.map(testFolder -> known.flatMap(LoadedData::test)
                .filter(read -> matches(read, testFolder))
                .orElseGet(() -> reader.readAs(data.classes(), testFolder, preprocessing, progress)));
        return new LoadedData(data, tested);
    }

    private boolean matches(DataSet read, Path from) {
        return read.folder().equals(from) && read.preprocessing().equals(preprocessing);
    }
}
