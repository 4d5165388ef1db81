package org.hundredfold.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.AbstractThrowableAssert;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.Corrections;
import org.hundredfold.data.Corrections.Correction;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Settings;
import org.hundredfold.train.Sharding;
import org.hundredfold.train.StepMetrics;
import org.hundredfold.train.Stripes;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingListener;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingResult.Ending;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.train.WeightSnapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class ContinuationTest {
    private static final int EPOCHS = 6;

    @TempDir
    private Path temp;

    private RunStore store;
    private DataSet data;

    @BeforeEach
    void open() {
        store = RunStore.open(temp.resolve("home"));
        data = Stripes.in(temp.resolve("stripes"), 20);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private long train() {
        return train(Settings.small(EPOCHS));
    }

    private long train(TrainingSettings settings) {
        TrainingControl control = new TrainingControl();
        RunRecorder recorder = store.recorder();
        TrainingPlan plan = TrainingPlanner.plan("stripes", data, Optional.empty(), settings);
        new Trainer(plan, List.of(recorder), control).run();
        return recorder.runId();
    }

    /** Trains until a step of the epoch after so many. */
    private long stopped(int epochs, int step) {
        return stopped(Settings.small(EPOCHS), epochs, step);
    }

    private long stopped(TrainingSettings settings, int epochs, int step) {
        TrainingControl control = new TrainingControl();
        RunRecorder recorder = store.recorder();
        TrainingPlan plan = TrainingPlanner.plan("stripes", data, Optional.empty(), settings);
        new Trainer(plan, List.of(recorder, new StopAt(control, epochs, step)), control).run();
        assertThat(load(recorder.runId()).summary().state()).isEqualTo(RunState.STOPPED);
        return recorder.runId();
    }

    private void goOn(Continuation continuation) {
        TrainingPlan plan = plan(continuation);
        new Trainer(plan, continuation.finished(), List.of(continuation.recorder()), new TrainingControl()).run();
    }

    private static TrainingPlan plan(Continuation continuation) {
        return continuation.plan(continuation.read(new FolderReader(), ReadProgress.NONE));
    }

    private StoredRun load(long id) {
        return store.load(id).orElseThrow();
    }

    private void sql(String statement) {
        try (Database database = Database.in(temp.resolve("home"))) {
            database.direct(handle -> handle.execute(statement));
        }
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertThatContinuingIsRefused(long id) {
        return assertThatThrownBy(() -> plan(store.continuation(id)))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("stripes");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void aStoppedRunBecomesWhatItWouldHaveBeen(int epochs) {
        StoredRun whole = load(train());
        long id = stopped(epochs, 2);

        goOn(store.continuation(id));

        StoredRun run = load(id);
        assertThat(run.summary().state()).isEqualTo(RunState.COMPLETED);
        assertThat(run.summary().explanation()).isEmpty();
        assertThat(store.parameterHashes().get(id))
                .isEqualTo(store.parameterHashes().get(whole.summary().id()))
                .isEqualTo(run.model().orElseThrow().parameters().sha256());
        assertThat(run.epochs())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("seconds", "picturesPerSecond")
                .isEqualTo(whole.epochs());
        assertThat(run.steps()).extracting(StepMetrics::epoch).isSorted().endsWith((double) EPOCHS);
        assertThat(run.steps().stream().map(StepMetrics::epoch).distinct()).hasSameSizeAs(run.steps());
        assertThat(run.test()).usingRecursiveComparison().isEqualTo(whole.test());
    }

    @Test
    void aRunWhoseProcessIsGoneIsContinuedAgainAndAgain() {
        StoredRun whole = load(train());
        long id = stopped(1, 1);
        for (int epochs = 2; epochs < EPOCHS; epochs++) {
            TrainingControl control = new TrainingControl();
            Continuation continuation = store.continuation(id);
            List<TrainingListener> listeners = List.of(continuation.recorder(), new StopAt(control, epochs, 3));
            new Trainer(plan(continuation), continuation.finished(), listeners, control).run();
            sql("DELETE FROM model WHERE run_id = " + id);
            sql("UPDATE run SET state = 'RUNNING', process = '999999999@' WHERE id = " + id);
            assertThat(load(id).summary().state()).isEqualTo(RunState.INTERRUPTED);
        }

        goOn(store.continuation(id));

        assertThat(load(id).model().orElseThrow().parameters().sha256())
                .isEqualTo(whole.model().orElseThrow().parameters().sha256());
    }

    @Test
    void shardsAreContinuedWithAnyNumberOfWorkers() {
        TrainingSettings inShards =
                Settings.small(EPOCHS).toBuilder().sharding(new Sharding(3)).build();
        StoredRun whole = load(train(inShards));
        long id = stopped(inShards, 2, 1);
        Continuation continuation = store.continuation(id);

        assertThat(plan(continuation).settings().threads()).isZero(); // as many as are fastest then
        goOn(continuation);

        assertThat(load(id).model().orElseThrow().parameters().sha256())
                .isEqualTo(whole.model().orElseThrow().parameters().sha256());
    }

    @Test
    void aRunThatFailedIsContinuedToo() {
        StoredRun whole = load(train());
        RunRecorder recorder = store.recorder();
        TrainingPlan plan = TrainingPlanner.plan("stripes", data, Optional.empty(), Settings.small(EPOCHS));
        TrainingListener full = new TrainingListener() {
            @Override
            public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
                if (metrics.epoch() == 3) {
                    throw new ExplainedException("The disk is full.");
                }
            }
        };
        assertThatThrownBy(() -> new Trainer(plan, List.of(full, recorder), new TrainingControl()).run());

        goOn(store.continuation(recorder.runId()));

        assertThat(load(recorder.runId()).model().orElseThrow().parameters().sha256())
                .isEqualTo(whole.model().orElseThrow().parameters().sha256());
    }

    @Test
    void whatARunNeedsToGoOnIsKeptUntilItIsTrainedToItsEnd() {
        long id = stopped(2, 1);
        assertThat(checkpoints(id)).isPositive();

        goOn(store.continuation(id));

        assertThat(checkpoints(id)).isZero();
    }

    private int checkpoints(long id) {
        try (Database database = Database.in(temp.resolve("home"))) {
            return database.direct(handle -> handle.createQuery("SELECT count(*) FROM checkpoint WHERE run_id = " + id)
                    .mapTo(int.class)
                    .one());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Ending.class,
            mode = Mode.EXCLUDE,
            names = {"STOPPED"})
    void aRunThatCameToItsEndIsNotContinued(Ending ending) {
        RunRecorder recorder = store.recorder();
        recorder.started(Samples.plan("stripes"));
        recorder.finished(Samples.result(ending, 0));

        assertThatContinuingIsRefused(recorder.runId()).hasMessageContaining("Train anew");
    }

    @Test
    void aRunThatIsBeingTrainedIsNotContinued() {
        RunRecorder recorder = Samples.start(store, "stripes");

        assertThatContinuingIsRefused(recorder.runId()).hasMessageContaining("is being trained just now");
    }

    @Test
    void ofTwoThatContinueARunTheSecondIsRefusedAndLeavesItAlone() {
        long id = stopped(2, 1);
        Continuation first = store.continuation(id);
        Continuation second = store.continuation(id);
        RunRecorder late = second.recorder();
        TrainingPlan plan = plan(second);
        first.recorder().started(plan(first));

        assertThatThrownBy(() -> new Trainer(plan, second.finished(), List.of(late), new TrainingControl()).run())
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("is being trained just now");
        assertThat(load(id).summary().state()).isEqualTo(RunState.RUNNING);
    }

    @Test
    void aRunThatAnotherProgramHasContinuedMeanwhileIsNotTakenBack() {
        long id = stopped(2, 1);
        Continuation late = store.continuation(id);
        Continuation other = store.continuation(id);
        TrainingControl control = new TrainingControl();
        new Trainer(plan(other), other.finished(), List.of(other.recorder(), new StopAt(control, 4, 1)), control).run();

        assertThatThrownBy(() -> late.recorder().started(plan(late)))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("in the meantime");
        assertThat(load(id).epochs()).hasSize(4);
    }

    @Test
    void aRunOfAnOlderVersionIsNotContinued() {
        long id = stopped(2, 1);
        sql("DELETE FROM checkpoint");
        assertThatContinuingIsRefused(id).hasMessageContaining("older version");

        sql("UPDATE run SET split = NULL");
        assertThatContinuingIsRefused(id).hasMessageContaining("older version");
    }

    @Test
    void whatDiffersFromTheRunIsNamed() throws IOException {
        long id = stopped(2, 1);
        Path down = temp.resolve("stripes/down");
        Files.move(down, temp.resolve("stripes/upright"));
        assertThatContinuingIsRefused(id)
                .hasMessageContaining("the classes (across, down, square then, across, square, upright now)");

        Files.move(temp.resolve("stripes/upright"), down);
        Files.move(down.resolve("1.png"), temp.resolve("1.png"));
        assertThatContinuingIsRefused(id)
                .hasMessageContaining("the pictures in " + temp.resolve("stripes"))
                .hasMessageContaining("train anew");

        Files.move(temp.resolve("1.png"), down.resolve("1.png"));
        sql("UPDATE run SET split = 'another'");
        assertThatContinuingIsRefused(id).hasMessageContaining("how the pictures are split");
    }

    @Test
    void aDecisionAboutAPictureMakesOtherPictures() {
        long id = stopped(2, 1);
        var picture = data.pictures().get(0);
        store.corrections()
                .keep(
                        data.folder(),
                        new Corrections(new TreeMap<>(
                                Map.of(picture.relative(), new Correction(picture.content(), Optional.empty())))));
        assertThatContinuingIsRefused(id).hasMessageContaining("what you decided about them");

        store.corrections().keep(data.folder(), Corrections.NONE);
        goOn(store.continuation(id));
        assertThat(load(id).summary().state()).isEqualTo(RunState.COMPLETED);
    }

    @Test
    void aFolderThatIsGoneIsNamed() throws IOException {
        long id = stopped(2, 1);
        Files.move(temp.resolve("stripes"), temp.resolve("elsewhere"));

        assertThatContinuingIsRefused(id)
                .hasMessageContaining("the folder " + temp.resolve("stripes"))
                .hasMessageContaining("is gone");
    }

    /** Stops a training in the epoch after so many, after so many steps. */
    private record StopAt(TrainingControl control, int epochs, int step) implements TrainingListener {
        @Override
        public void steps(StepMetrics metrics) {
            if (step > 0 && metrics.epoch() > epochs && (metrics.epoch() - epochs) * 6 >= step) {
                control.stop();
            }
        }
    }
}
