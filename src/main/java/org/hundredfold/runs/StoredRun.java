package org.hundredfold.runs;

import java.util.List;
import java.util.Optional;
import org.hundredfold.ExplainedException;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.StepMetrics;

/**
 * A whole run, opened from the store.
 *
 * @param model the final parameters, or for an interrupted run those of its best finished epoch; empty before the first
 */
public record StoredRun(
        RunSummary summary,
        List<StepMetrics> steps,
        List<EpochMetrics> epochs,
        Optional<TrainedModel> model,
        Optional<Evaluation> validation,
        Optional<Evaluation> test) {
    /** @throws ExplainedException if it ended before its first epoch and has no model */
    public TrainedModel trained() {
        return model.orElseThrow(() -> new ExplainedException(
                "Run %d, %s, ended before its first epoch and has no network. Choose another run."
                        .formatted(summary.id(), summary.name())));
    }
}
