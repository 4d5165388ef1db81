package org.hundredfold.ui.train;

import org.hundredfold.runs.Continuation;
import org.hundredfold.train.TrainingPlan;

/** A run that is about to be continued, with its plan made anew. */
public record ResumedRun(Continuation continuation, TrainingPlan plan) {}
