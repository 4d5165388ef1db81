package org.hundredfold.ui.train;

import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingResult;

/**
 * A training that has come to its end, to be shown or used elsewhere.
 *
 * @param runId under which the run store keeps it
 */
public record FinishedRun(long runId, TrainingPlan plan, TrainingResult result) {}
