package org.hundredfold.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hundredfold.model.Calibration;
import org.hundredfold.model.Calibration.Measured;
import org.hundredfold.model.Familiarity;
import org.hundredfold.model.Look;
import org.hundredfold.model.Reliability;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.nn.LearnerState;
import org.hundredfold.train.TrainingResult;
import org.hundredfold.train.TrainingResult.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far a network's answers are to be trusted is kept with its run. */
class KeptCalibrationTest {
    private static final double[][] SURE = {{0.9, 0.1}, {0.35, 0.65}};
    private static final Calibration CALIBRATION = new Calibration(
            1.25,
            7,
            Measured.TEST,
            Reliability.of(SURE, new int[] {0, 0}),
            Reliability.of(SURE, new int[] {0, 1}),
            Familiarity.of(List.of(look(0.1f), look(0.3f)), List.of(look(0.2f), look(0.9f), look(0.5f))));

    @TempDir
    Path home;

    @Test
    void itIsReadAsItWasWritten() {
        try (RunStore store = RunStore.open(home)) {
            RunRecorder recorder = Samples.start(store, "calibrated");
            recorder.epoch(Samples.epoch(1), Samples.snapshot(1));
            recorder.finished(calibrated(Ending.COMPLETED));

            Optional<Calibration> read = calibration(store, recorder.runId());

            assertThat(read).get().usingRecursiveComparison().isEqualTo(CALIBRATION);
        }
    }

    @Test
    void aRunThatGoesOnHasNoneUntilItEndsAgain() {
        try (RunStore store = RunStore.open(home)) {
            RunRecorder recorder = Samples.start(store, "stopped");
            recorder.checkpoint(new LearnerState(List.of(new byte[] {1})));
            recorder.epoch(Samples.epoch(1), Samples.snapshot(1));
            recorder.finished(calibrated(Ending.STOPPED));
            long run = recorder.runId();

            store.continuation(run).recorder().started(Samples.plan("stopped"));

            assertThat(calibration(store, run)).isEmpty();
        }
    }

    @Test
    void aDamagedOneIsLeftOutAndTheRunIsThere() {
        try (RunStore store = RunStore.open(home);
                Database database = Database.in(home)) {
            RunRecorder recorder = Samples.start(store, "damaged");
            recorder.epoch(Samples.epoch(1), Samples.snapshot(1));
            recorder.finished(calibrated(Ending.COMPLETED));
            byte[] bytes = PackedFamiliarity.pack(CALIBRATION.familiarity());
            for (int i = 0; i < bytes.length; i++) {
                byte[] damaged = bytes.clone();
                damaged[i] ^= 0x55;
                database.write(handle -> handle.execute("UPDATE calibration SET familiarity = ?", damaged));

                assertThat(store.load(recorder.runId()).orElseThrow().model()).isPresent();
            }
        }
    }

    private static Optional<Calibration> calibration(RunStore store, long run) {
        return store.load(run).orElseThrow().model().flatMap(TrainedModel::calibration);
    }

    private static TrainingResult calibrated(Ending ending) {
        TrainingResult bare = Samples.result(ending, 1);
        return new TrainingResult(
                bare.ending(),
                bare.explanation(),
                bare.epochs(),
                bare.bestEpoch(),
                bare.model().with(Optional.of(CALIBRATION)),
                bare.validation(),
                bare.test(),
                bare.answers(),
                bare.testLikeTraining(),
                bare.steps(),
                bare.seconds(),
                bare.picturesPerSecond());
    }

    private static Look look(float value) {
        return new Look(new float[] {value, 1 - value}, new float[] {value}, value);
    }
}
