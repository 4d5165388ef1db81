package org.hundredfold.ui.classify;

import java.awt.image.BufferedImage;
import org.hundredfold.ExplainedException;
import org.hundredfold.model.Classifier;
import org.hundredfold.runs.RunSummary;

/** A trained network that answers, and the run it comes from. */
record Network(RunSummary run, Classifier classifier) {
    private static final int BLANK = 64;

    /** Answers an empty picture, so that the first one of the user's is answered as fast as the next. Waits. */
    void warmUp() {
        try {
            classifier.classify(new BufferedImage(BLANK, BLANK, BufferedImage.TYPE_INT_RGB));
        } catch (ExplainedException gone) {
            // the network that makes features; said as soon as a picture comes
        }
    }

    /** Whether this is what a run has come to; a run that still trains goes on, and one that has ended may be calibrated. */
    boolean isOf(RunSummary other) {
        return run.id() == other.id()
                && run.epochs() == other.epochs()
                && run.state() == other.state()
                && classifier.model().calibration().isPresent() == other.calibrated();
    }
}
