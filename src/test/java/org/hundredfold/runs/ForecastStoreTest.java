package org.hundredfold.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hundredfold.train.Forecast;
import org.hundredfold.train.ForecastOutcome;
import org.hundredfold.train.ForecastWatch;
import org.hundredfold.train.Pace;
import org.hundredfold.train.TrainingResult.Ending;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void whatATrialLeftThatWasBrokenOffGoesWithALaterOneAndNoOther() throws IOException {
        Path old = Files.createDirectory(home.resolve("trial-1"));
        Files.writeString(old.resolve("runs.db"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
        Path goingOn = Files.createDirectory(home.resolve("trial-2"));

        store.forecasts().trial().close();

        assertThat(old).doesNotExist();
        assertThat(goingOn).exists();
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
