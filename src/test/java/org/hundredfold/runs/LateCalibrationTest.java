package org.hundredfold.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.model.Calibration;
import org.hundredfold.model.Calibration.Measured;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Settings;
import org.hundredfold.train.Stripes;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingListener;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.train.WeightSnapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LateCalibrationTest {
    private static final TrainingSettings SETTINGS = Settings.small(4);

    @TempDir
    private Path temp;

    private Path stripes;
    private RunStore store;
    private DataSet data;

    @BeforeEach
    void open() {
        stripes = temp.resolve("stripes");
        data = Stripes.in(stripes, 30);
        store = RunStore.open(temp.resolve("home"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private long train(Optional<DataSet> test, TrainingSettings settings) {
        RunRecorder recorder = store.recorder();
        new Trainer(TrainingPlanner.plan("stripes-1", data, test, settings), List.of(recorder), new TrainingControl())
                .run();
        return recorder.runId();
    }

    private long train() {
        return train(Optional.empty(), SETTINGS);
    }

    /** One that breaks off after its second epoch. */
    private long breakOff() {
        RunRecorder recorder = store.recorder();
        TrainingListener bomb = new TrainingListener() {
            @Override
            public void epoch(EpochMetrics metrics, WeightSnapshot weights) {
                if (metrics.epoch() == 2) {
                    throw new IllegalStateException("The power is off");
                }
            }
        };
        Trainer trainer = new Trainer(
                TrainingPlanner.plan("stripes-1", data, Optional.empty(), SETTINGS),
                List.of(recorder, bomb),
                new TrainingControl());
        assertThatThrownBy(trainer::run).isInstanceOf(IllegalStateException.class);
        return recorder.runId();
    }

    private Calibration calibrate(long run) {
        return store.calibration(run, NewPlaces.NONE).make(new FolderReader(), ReadProgress.NONE);
    }

    private Optional<Calibration> kept(long run) {
        return store.load(run).orElseThrow().model().flatMap(TrainedModel::calibration);
    }

    private void sql(String statement) {
        try (Database database = Database.in(temp.resolve("home"))) {
            database.direct(handle -> handle.execute(statement));
        }
    }

    @Test
    void afterwardsItIsTheSameAsAtTheEndOfTheTraining() {
        long run = train();
        Calibration before = kept(run).orElseThrow();
        sql("DELETE FROM calibration");
        assertThat(kept(run)).isEmpty();

        Calibration made = calibrate(run);

        assertThat(made).usingRecursiveComparison().isEqualTo(before);
        assertThat(kept(run)).get().usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void aSeparateTestFolderIsMeasuredOnAsItWasThen() {
        Stripes.write(temp.resolve("test"), 12, 7);
        DataSet test = new FolderReader()
                .readAs(data.classes(), temp.resolve("test"), data.preprocessing(), ReadProgress.NONE);
        long run = train(Optional.of(test), SETTINGS);
        Calibration before = kept(run).orElseThrow();
        assertThat(before.measured()).isEqualTo(Measured.TEST);
        sql("DELETE FROM calibration");

        assertThat(calibrate(run)).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void aDamagedOneIsReplaced() {
        long run = train();
        Calibration before = kept(run).orElseThrow();
        sql("UPDATE calibration SET before = 'nothing'");
        assertThat(kept(run)).isEmpty();

        calibrate(run);

        assertThat(kept(run)).get().usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void aRunThatBrokeOffIsCalibratedAndGoesOnWithout() {
        long run = breakOff();
        assertThat(store.find("stripes-1").orElseThrow().calibrated()).isFalse();

        calibrate(run);

        assertThat(kept(run)).isPresent();
        assertThat(store.find("stripes-1").orElseThrow().calibrated()).isTrue();
        Continuation continuation = store.continuation(run);
        continuation.recorder().started(continuation.plan(continuation.read(new FolderReader(), ReadProgress.NONE)));
        assertThat(kept(run)).isEmpty();
    }

    @Test
    void withoutValidationPicturesItIsRefusedAndSaysWhy() {
        long run =
                train(Optional.empty(), SETTINGS.toBuilder().validationShare(0).build());

        assertThatThrownBy(() -> store.calibration(run, NewPlaces.NONE))
                .isInstanceOf(ExplainedException.class)
                .hasMessageStartingWith("stripes-1 cannot be calibrated: it has no validation pictures");
    }

    @Test
    void aRunThatIsBeingTrainedIsRefused() {
        RunRecorder recorder = store.recorder();
        recorder.started(TrainingPlanner.plan("growing", data, Optional.empty(), SETTINGS));

        assertThatThrownBy(() -> store.calibration(recorder.runId(), NewPlaces.NONE))
                .isInstanceOf(ExplainedException.class)
                .hasMessage("growing is being trained just now. It is calibrated when it ends.");
    }

    @Test
    void aRunThatBrokeOffInItsFirstEpochIsRefused() {
        RunRecorder recorder = store.recorder();
        recorder.started(TrainingPlanner.plan("early", data, Optional.empty(), SETTINGS));
        recorder.failed(new ExplainedException("The disk is full."));

        assertThatThrownBy(() -> store.calibration(recorder.runId(), NewPlaces.NONE))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("early, ended before its first epoch and has no network.");
    }

    @Test
    void otherPicturesThanThenAreRefusedForTheNetworkMayHaveLearnedFromThem() throws IOException {
        long run = train();
        Calibration before = kept(run).orElseThrow();
        Files.delete(stripes.resolve("down").resolve("3.png"));

        assertThatThrownBy(() -> calibrate(run))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining(
                        "cannot be calibrated, because this has changed since: the pictures in " + stripes)
                .hasMessageEndingWith("Bring back what was there, or train it again.");
        assertThat(kept(run)).get().usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void aFolderThatHasGoneIsToldWithTheWayOut() throws IOException {
        long run = train();
        Path elsewhere = Files.move(stripes, temp.resolve("elsewhere"));

        assertThatThrownBy(() -> calibrate(run))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining(
                        "cannot be calibrated, because the folder %s that it learns from is gone".formatted(stripes));

        NewPlaces said = new NewPlaces(Optional.of(elsewhere), Optional.empty(), NewPlaces.Way.BY_OPTIONS);
        store.calibration(run, said).make(new FolderReader(), ReadProgress.NONE);
        assertThat(store.whereabouts().now(stripes)).contains(elsewhere);
    }

    @Test
    void onceItIsCancelledNothingIsKept() {
        long run = train();
        sql("DELETE FROM calibration");
        ReadProgress cancelled = new ReadProgress() {
            private volatile boolean read;

            @Override
            public void report(int done, int total) {
                read |= done == total;
            }

            @Override
            public boolean cancelled() {
                return read;
            }
        };

        assertThatThrownBy(() -> store.calibration(run, NewPlaces.NONE).make(new FolderReader(), cancelled))
                .isInstanceOf(CancellationException.class);

        assertThat(kept(run)).isEmpty();
    }

    @Test
    void aRunThatGoesOnMeanwhileKeepsNothingOfWhatItWas() {
        long run = breakOff();
        Continuation continuation = store.continuation(run);
        LateCalibration late = store.calibration(run, NewPlaces.NONE);
        continuation.recorder().started(continuation.plan(continuation.read(new FolderReader(), ReadProgress.NONE)));

        assertThatThrownBy(() -> late.make(new FolderReader(), ReadProgress.NONE))
                .isInstanceOf(ExplainedException.class)
                .hasMessage("stripes-1 has been deleted or trained further meanwhile, so nothing is kept.");

        assertThat(kept(run)).isEmpty();
    }
}
