package org.hundredfold.ui.train;

import java.util.concurrent.CompletableFuture;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.runs.RunRequest;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.Workplace;

/** Reads the pictures of a run as they are now, with all decisions about them, and plans it; in the background. */
@FunctionalInterface
public interface PlanLoader {
    /** As {@link PlacedLoader#load}. */
    CompletableFuture<TrainingPlan> load(RunRequest request, Workplace place, ReadProgress progress);
}
