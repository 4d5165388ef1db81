package org.hundredfold.ui.train;

import java.util.concurrent.CompletableFuture;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.train.Workplace;

/** Reads what it takes to continue or to repeat a run, its pictures among it, in the background. */
@FunctionalInterface
public interface RunLoader {
    /** As {@link PlacedLoader#load}. */
    CompletableFuture<ResumedRun> load(long run, Workplace place, ReadProgress progress);
}
