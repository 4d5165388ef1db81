package org.hundredfold.ui.runs;

import java.util.Optional;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.ui.common.CalibrationWords;

/**
 * The network that a run was after one of its epochs.
 *
 * @param epoch 0 for the run's own network where no epoch is kept
 * @param answer to the picture asked about; empty without one
 */
record ShownEpoch(StoredRun run, int epoch, TrainedModel model, Optional<PastAnswer> answer) {
    /** Whether the probabilities of the answer mean what they say, in a sentence. */
    String calibration() {
        boolean ofAnother = run.model().flatMap(TrainedModel::calibration).isPresent()
                && model.calibration().isEmpty();
        return ofAnother
                ? "Not calibrated: only the run's own network is."
                : CalibrationWords.of(model.calibration(), run.summary());
    }
}
