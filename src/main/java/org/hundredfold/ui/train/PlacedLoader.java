package org.hundredfold.ui.train;

import java.util.concurrent.CompletableFuture;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.train.Workplace;

/** Reads what is to be trained, in the background. */
@FunctionalInterface
public interface PlacedLoader<T> {
    /**
     * Ends as {@link org.hundredfold.ui.common.DataLoader#load} does, and with a sentence if it cannot be trained.
     *
     * @param place where it is computed, and so where folders are read that are too large to be sent there
     */
    CompletableFuture<T> load(Workplace place, ReadProgress progress);
}
