package org.hundredfold.ui.common;

import java.util.concurrent.CompletableFuture;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.ReadProgress;

/** Reads the open folders once more with another preprocessing, in the background. */
@FunctionalInterface
public interface DataLoader {
    /** Ends with an exception of the reader, or with a {@code CancellationException} when the progress says so. */
    CompletableFuture<LoadedData> load(Preprocessing preprocessing, ReadProgress progress);
}
