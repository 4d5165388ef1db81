package org.hundredfold.ui.train;

import java.util.Optional;
import org.hundredfold.runs.Verdict;
import org.hundredfold.train.ForecastOutcome;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingResult;

/**
 * A training that has come to its end, to be shown or used elsewhere.
 *
 * @param runId under which the run store keeps it
 * @param verdict whether a run that repeats another one came to the same
 * @param forecast with what came of it; empty if none was made before the training started
 */
public record FinishedRun(
        long runId,
        TrainingPlan plan,
        TrainingResult result,
        Optional<Verdict> verdict,
        Optional<ForecastOutcome> forecast) {}
