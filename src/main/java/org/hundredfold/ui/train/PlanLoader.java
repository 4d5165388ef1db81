package org.hundredfold.ui.train;

import java.util.concurrent.CompletableFuture;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.runs.RunRequest;
import org.hundredfold.train.TrainingPlan;

/** Reads the pictures of a run as they are now, with all decisions about them, and plans it; in the background. */
@FunctionalInterface
public interface PlanLoader {
    /** Ends as {@link org.hundredfold.ui.common.DataLoader#load} does, and with a sentence if it cannot be trained. */
    CompletableFuture<TrainingPlan> load(RunRequest request, ReadProgress progress);
}
