package org.hundredfold.ui.common;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.hundredfold.data.FilesElsewhere;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.ReadProgress;

/** Reads the open folders once more with another preprocessing, in the background. */
@FunctionalInterface
public interface DataLoader {
    /**
     * Ends with an exception of the reader, or with a {@code CancellationException} when the progress says so.
     *
     * @param elsewhere as {@link org.hundredfold.data.FolderReader#elsewhere} takes it
     */
    CompletableFuture<LoadedData> load(
            Preprocessing preprocessing, Optional<FilesElsewhere> elsewhere, ReadProgress progress);

    /** The same, read here. */
    default CompletableFuture<LoadedData> load(Preprocessing preprocessing, ReadProgress progress) {
        return load(preprocessing, Optional.empty(), progress);
    }
}
