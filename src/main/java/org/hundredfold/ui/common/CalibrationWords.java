package org.hundredfold.ui.common;

import java.util.Optional;
import org.hundredfold.model.Calibration;
import org.hundredfold.runs.RunState;
import org.hundredfold.runs.RunSummary;

/** Whether the probabilities of a run's network mean what they say. */
public final class CalibrationWords {
    private CalibrationWords() {}

    /** In a sentence. */
    public static String of(Optional<Calibration> calibration, RunSummary run) {
        return calibration
                .map(known -> "Calibrated on %s."
                        .formatted(Formats.count(known.pictures(), "validation picture", "validation pictures")))
                .orElseGet(() -> "Not calibrated: %s.%s"
                        .formatted(whyNot(run), run.canBeCalibrated() ? " Runs can do that, under Test." : ""));
    }

    /** As a part of a sentence, of a run without a calibration. */
    public static String whyNot(RunSummary run) {
        if (run.state() == RunState.RUNNING) {
            return "the training still goes on";
        }
        if (run.parts().validation() == 0) {
            return "the run has no validation pictures";
        }
        return run.state() == RunState.FAILED || run.state() == RunState.INTERRUPTED
                ? "the training broke off"
                : "an older version of Hundredfold trained this run, or what it kept of that is damaged";
    }
}
