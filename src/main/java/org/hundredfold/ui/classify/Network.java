package org.hundredfold.ui.classify;

import org.hundredfold.model.Classifier;
import org.hundredfold.runs.RunSummary;

/** A trained network that answers, and the run it comes from. */
record Network(RunSummary run, Classifier classifier) {
    /** Whether this is what a run has come to; a run that still trains goes on, and one that has ended may be calibrated. */
    boolean isOf(RunSummary other) {
        return run.id() == other.id()
                && run.epochs() == other.epochs()
                && run.state() == other.state()
                && classifier.model().calibration().isPresent() == other.calibrated();
    }
}
