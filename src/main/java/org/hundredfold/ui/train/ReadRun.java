package org.hundredfold.ui.train;

import org.hundredfold.runs.RunRecorder;
import org.hundredfold.train.TrainingPlan;

/** A training whose pictures have been read, and what keeps it. */
public record ReadRun(TrainingPlan plan, RunRecorder recorder) {}
