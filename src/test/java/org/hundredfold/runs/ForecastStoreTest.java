package org.hundredfold.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hundredfold.ExplainedException;
import org.hundredfold.train.Forecast;
import org.hundredfold.train.ForecastOutcome;
import org.hundredfold.train.ForecastWatch;
import org.hundredfold.train.Pace;
import org.hundredfold.train.TrainingResult.Ending;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class ForecastStoreTest {
    private static final Forecast FORECAST = new Forecast(11, 80, new Pace(0, 1), new Pace(0.1, 0.25), 180 << 20);

    @TempDir
    private Path home;

    private RunStore store;

    @BeforeEach
    void open() {
        store = RunStore.open(home);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private ForecastWatch watch(RunRecorder recorder) {
        ForecastWatch watch = recorder.watch(Optional.of(FORECAST), () -> 0);
        recorder.started(Samples.plan("some"));
        watch.started(Samples.plan("some"));
        recorder.epoch(Samples.epoch(1), Samples.snapshot(1));
        return watch;
    }

    @Test
    void aForecastIsKeptWithItsRunFromTheStartAndWithTheTimeAtTheEnd() {
        RunRecorder recorder = store.recorder();
        ForecastWatch watch = watch(recorder);

        assertThat(store.forecasts().of(recorder.runId())).contains(ForecastOutcome.open(FORECAST));

        recorder.finished(Samples.result(Ending.COMPLETED, 1));
        watch.finished(Samples.result(Ending.COMPLETED, 1));

        ForecastOutcome kept = store.forecasts().of(recorder.runId()).orElseThrow();
        assertThat(kept.forecast()).isEqualTo(FORECAST);
        assertThat(kept.epochs()).isEqualTo(1);
        assertThat(kept.seconds()).isPositive();
        assertThat(watch.outcome()).contains(kept);
    }

    @Test
    void aRunOfWhichNothingWasForecastHasNoForecast() {
        assertThat(store.forecasts().of(Samples.completed(store, "some"))).isEmpty();
        assertThat(store.forecasts().of(77)).isEmpty();
    }

    @Test
    void aRunThatIsContinuedIsNoLongerMeasuredByTheForecast() {
        RunRecorder recorder = store.recorder();
        watch(recorder);
        recorder.finished(Samples.result(Ending.STOPPED, 1));
        long run = recorder.runId();

        assertThat(store.forecasts().of(run)).isPresent();
        new RunRecorder(Database.in(home), store.load(run)).started(Samples.plan("some"));

        assertThat(store.forecasts().of(run)).isEmpty();
    }

    @Test
    void aDeletedRunHasNoForecast() {
        RunRecorder recorder = store.recorder();
        watch(recorder);
        store.delete(recorder.runId());

        assertThat(store.forecasts().of(recorder.runId())).isEmpty();
    }

    @Test
    void whatAKilledProgramsTrialLeftGoesWithTheNextOneAtOnceAndNoOtherDoes() throws Exception {
        Process child = ChildJvm.start(TryingProcess.class, home);
        child.inputReader().readLine();
        child.destroyForcibly().waitFor();
        List<Path> left = trials();
        assertThat(left).hasSize(1);

        TrialStore goingOn = store.forecasts().trial();
        assertThat(left.get(0)).doesNotExist();

        store.forecasts().trial().close();
        assertThat(trials()).hasSize(1);
        goingOn.close();
    }

    @Test
    void whatCannotBeDeletedOfAnEarlierTrialHindersNoOther() throws Exception {
        Process child = ChildJvm.start(TryingProcess.class, home);
        child.inputReader().readLine();
        child.destroyForcibly().waitFor();
        Files.createDirectories(trials().get(0).resolve("some").resolve("folder"));

        store.forecasts().trial().close();
    }

    private List<Path> trials() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(Files::isDirectory).toList();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // SQLite takes paths of up to 512 bytes elsewhere
    void aTrialThatCannotBeOpenedLeavesNothingAndSaysWhy() throws IOException {
        Path above = home.resolve("a".repeat(200)).resolve("b".repeat(200));
        Path deep = above.resolve("c".repeat(489 - above.toString().length()));
        try (RunStore far = RunStore.open(deep)) {
            assertThatThrownBy(() -> far.forecasts().tryOut(recorder -> 1))
                    .isInstanceOf(ExplainedException.class)
                    .hasMessage("No forecast: a trial run cannot be written in %s. Make sure that you may write there."
                            .formatted(deep));
        }
        try (Stream<Path> files = Files.list(deep)) {
            assertThat(files).noneMatch(Files::isDirectory);
        }
    }

    @Test
    void aFullDiskIsSaidToBeTheReason() {
        SQLiteException full = new SQLiteException("full", SQLiteErrorCode.SQLITE_FULL);

        assertThatThrownBy(() -> store.forecasts().tryOut(recorder -> {
                    throw StoreTrouble.explain(home.resolve("trial").resolve("runs.db"), full);
                }))
                .isInstanceOf(ExplainedException.class)
                .hasMessage("No forecast: the disk with %s is full. Free some space on it.".formatted(home));
    }

    @Test
    void aTrialLeavesNothing() throws IOException {
        try (TrialStore trial = store.forecasts().trial()) {
            RunRecorder recorder = trial.recorder();
            recorder.started(Samples.plan("some"));
            recorder.epoch(Samples.epoch(1), Samples.snapshot(1));
        }

        assertThat(store.list()).isEmpty();
        try (Stream<Path> left = Files.list(home)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .allSatisfy(name -> assertThat(name).startsWith("runs.db"));
        }
    }
}
