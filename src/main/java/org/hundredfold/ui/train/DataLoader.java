package org.hundredfold.ui.train;

import java.util.concurrent.CompletableFuture;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.ReadProgress;

/** Reads a data set once more with another preprocessing, in the background. */
@FunctionalInterface
public interface DataLoader {
    /** Ends with an exception of the reader, or with a {@code CancellationException} when the progress says so. */
    CompletableFuture<DataSet> load(DataSet data, Preprocessing preprocessing, ReadProgress progress);
}
