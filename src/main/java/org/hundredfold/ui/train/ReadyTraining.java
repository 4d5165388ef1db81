package org.hundredfold.ui.train;

import java.util.Optional;
import org.hundredfold.runs.RunRecorder;
import org.hundredfold.train.Forecast;
import org.hundredfold.train.TrainingListener;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.Workplace;

/**
 * A training that can begin.
 *
 * @param forecast that was made before it; empty if none was
 * @param resumed what it goes on with or repeats; empty if it does neither
 * @param also told of it before it is shown
 * @param place where it is computed, which whoever begins it closes when it has ended
 */
record ReadyTraining(
        TrainingPlan plan,
        RunRecorder recorder,
        Optional<Forecast> forecast,
        Optional<ResumedRun> resumed,
        TrainingListener also,
        Workplace place) {
    private static final TrainingListener NOBODY = new TrainingListener() {};

    /** Of nothing but what it is to learn. */
    static ReadyTraining of(TrainingPlan plan, RunRecorder recorder, Workplace place) {
        return new ReadyTraining(plan, recorder, Optional.empty(), Optional.empty(), NOBODY, place);
    }

    static ReadyTraining of(ResumedRun resumed, Workplace place) {
        return new ReadyTraining(
                resumed.plan(), resumed.recorder(), Optional.empty(), Optional.of(resumed), NOBODY, place);
    }

    ReadyTraining with(Optional<Forecast> made) {
        return new ReadyTraining(plan, recorder, made, resumed, also, place);
    }

    ReadyTraining tellingAlso(TrainingListener listener) {
        return new ReadyTraining(plan, recorder, forecast, resumed, listener, place);
    }
}
