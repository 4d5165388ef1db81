package org.hundredfold.ui.train;

import java.util.concurrent.CompletableFuture;
import org.hundredfold.data.ReadProgress;

/** Reads what it takes to continue or to repeat a run, its pictures among it, in the background. */
@FunctionalInterface
public interface RunLoader {
    /** Ends as {@link org.hundredfold.ui.common.DataLoader#load} does, and with a sentence if that cannot be. */
    CompletableFuture<ResumedRun> load(long run, ReadProgress progress);
}
