package org.hundredfold.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hundredfold.runs.Samples.completed;
import static org.hundredfold.runs.Samples.epoch;
import static org.hundredfold.runs.Samples.evaluation;
import static org.hundredfold.runs.Samples.parameters;
import static org.hundredfold.runs.Samples.plan;
import static org.hundredfold.runs.Samples.planWithoutValidation;
import static org.hundredfold.runs.Samples.result;
import static org.hundredfold.runs.Samples.snapshot;
import static org.hundredfold.runs.Samples.start;
import static org.hundredfold.runs.Samples.step;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.hundredfold.ExplainedException;
import org.hundredfold.train.Band;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.StepMetrics;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingResult.Ending;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

class RunRecorderTest {
    @TempDir
    Path home;

    private RunStore store;

    @BeforeEach
    void open() {
        store = RunStore.open(home);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private StoredRun load(RunRecorder recorder) {
        return store.load(recorder.runId()).orElseThrow();
    }

    @Test
    void aRunIsThereFromItsStartWithEverythingThatDecidesIt() {
        RunRecorder recorder = start(store, "first");

        RunSummary run = load(recorder).summary();

        assertThat(run.state()).isEqualTo(RunState.RUNNING);
        assertThat(run.name()).isEqualTo("first");
        assertThat(run.folder()).isEqualTo(Samples.FOLDER);
        assertThat(run.dataFingerprint()).isEqualTo("fingerprint");
        assertThat(run.classes()).isEqualTo(Samples.CLASSES);
        assertThat(run.pictures()).isEqualTo(10);
        assertThat(run.settings()).isEqualTo(Samples.SETTINGS);
        assertThat(run.network()).isEqualTo("100-10-1");
        assertThat(run.parameters()).isEqualTo(100 * 10 + 10 + 10);
        assertThat(run.epochs()).isZero();
        assertThat(run.testAccuracy()).isNaN();
        assertThat(run.testInterval()).isNull();
        assertThat(load(recorder).model()).isEmpty();
    }

    @Test
    void theIdIsKnownOnceTheRunHasStarted() {
        RunRecorder recorder = store.recorder();
        assertThat(recorder.runId()).isZero();

        recorder.started(plan("a"));

        assertThat(recorder.runId()).isEqualTo(store.list().get(0).id());
    }

    @Test
    void picturesOfASeparateTestFolderCountWithTheOthers() {
        TrainingPlan plan = plan("a");
        RunRecorder recorder = store.recorder();
        recorder.started(new TrainingPlan(
                "a",
                plan.data(),
                Optional.of(Samples.data(home, 30, "other")),
                plan.split(),
                plan.settings(),
                plan.network()));

        assertThat(load(recorder).summary().pictures()).isEqualTo(7 + 2 + 30);
    }

    @Test
    void anEpochIsKeptWithItsStepsAndItsParametersWhileTheRunGoesOn() {
        RunRecorder recorder = start(store, "a");
        recorder.steps(step(5));
        recorder.steps(step(10));
        recorder.epoch(epoch(1), snapshot(1));
        recorder.steps(step(15));

        StoredRun run = load(recorder);

        assertThat(run.steps()).containsExactly(step(5), step(10));
        assertThat(run.epochs()).containsExactly(epoch(1));
        assertThat(run.summary().validationErrors()).containsExactly(0.1);
        assertThat(run.summary().seconds()).isEqualTo(1.5);
        assertThat(run.model().orElseThrow().parameters().values())
                .isEqualTo(parameters(1).values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "tr-TR", "ar-EG-u-nu-arab"})
    void aFinishedRunComesBackWholeInEveryLocale(String locale) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(locale));
        try (RunStore local = RunStore.open(home.resolve(locale))) {
            RunRecorder recorder = start(local, "Iı İi");
            recorder.epoch(epoch(1), snapshot(1));
            recorder.steps(step(15));
            recorder.finished(result(Ending.EARLY, 1));

            StoredRun run = local.load(recorder.runId()).orElseThrow();

            assertThat(run.summary().name()).isEqualTo("Iı İi");
            assertThat(run.summary().state()).isEqualTo(RunState.EARLY);
            assertThat(run.summary().explanation()).isEqualTo("why");
            assertThat(run.summary().settings()).isEqualTo(Samples.SETTINGS);
            assertThat(run.summary().testAccuracy()).isEqualTo(0.8);
            assertThat(run.summary().testInterval())
                    .isEqualTo(evaluation(40, 20).interval());
            assertThat(run.summary().seconds()).isEqualTo(12.5);
            assertThat(run.summary().picturesPerSecond()).isEqualTo(800);
            assertThat(run.steps()).containsExactly(step(15));
            assertThat(run.validation()).get().usingRecursiveComparison().isEqualTo(evaluation(4, 1));
            assertThat(run.test()).get().usingRecursiveComparison().isEqualTo(evaluation(40, 20));
            assertThat(run.model())
                    .get()
                    .usingRecursiveComparison()
                    .isEqualTo(result(Ending.EARLY, 1).model());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theAnswersToTheTestPicturesComeWithTheEndOfTheRun() {
        RunRecorder recorder = start(store, "a");
        assertThat(store.answers(recorder.runId())).isEmpty();

        recorder.finished(result(Ending.COMPLETED, 1));

        assertThat(store.answers(recorder.runId())).contains(new TestAnswers(Samples.FOLDER, Samples.ANSWERS));
        store.delete(recorder.runId());
        assertThat(store.answers(recorder.runId())).isEmpty();
    }

    @Test
    void theAnswersOfATestFolderSayWhereItsPicturesLie() {
        TrainingPlan plan = plan("a");
        RunRecorder recorder = store.recorder();
        recorder.started(new TrainingPlan(
                "a",
                plan.data(),
                Optional.of(Samples.data(home, 30, "other")),
                plan.split(),
                plan.settings(),
                plan.network()));
        recorder.finished(result(Ending.COMPLETED, 1));

        assertThat(store.answers(recorder.runId()).orElseThrow().folder()).isEqualTo(home);
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    void everyEndingIsKept(Ending ending) {
        RunRecorder recorder = start(store, "a");
        recorder.finished(result(ending, 0));

        assertThat(load(recorder).summary().state()).hasToString(ending.name());
    }

    @Test
    void numbersThatAreNoneStaySo() {
        double none = Double.NaN;
        double infinite = Double.POSITIVE_INFINITY;
        EpochMetrics epoch = new EpochMetrics(1, infinite, 0.5, none, none, 1, infinite);
        StepMetrics step = new StepMetrics(1, 0.5, new Band(none, none, infinite), new Band(0.5, 0, 1));
        RunRecorder recorder = start(store, "a");
        recorder.steps(step);
        recorder.epoch(epoch, snapshot(1));

        StoredRun run = load(recorder);

        assertThat(run.epochs()).containsExactly(epoch);
        assertThat(run.steps()).containsExactly(step);
        assertThat(run.summary().validationErrors()).containsExactly(none);
    }

    @Test
    void howTheNetworkOfEachEpochDidOnTheValidationPicturesIsKept() {
        RunRecorder recorder = start(store, "validated");
        Evaluation first = new Evaluation(Samples.CLASSES, new int[][] {{1, 0}, {1, 0}}, 0.75);
        Evaluation second = new Evaluation(Samples.CLASSES, new int[][] {{1, 0}, {0, 1}}, 0.5);
        recorder.validated(1, first);
        recorder.epoch(epoch(1), snapshot(1));
        recorder.validated(2, second);
        recorder.epoch(epoch(2), snapshot(2));

        assertThat(store.validations(recorder.runId()))
                .usingRecursiveComparison()
                .isEqualTo(new TreeMap<>(Map.of(1, first, 2, second)));
    }

    @Test
    void theModelOfAnUnfinishedRunIsThatOfTheLowestValidationLoss() {
        RunRecorder recorder = start(store, "a");
        recorder.epoch(epoch(1, 0.9, Double.NaN), snapshot(1));
        recorder.epoch(epoch(2, 0.8, 0.5), snapshot(2));
        recorder.epoch(epoch(3, 0.2, 0.6), snapshot(3));
        recorder.epoch(epoch(4, 0.1, Double.NaN), snapshot(4));

        assertThat(load(recorder).model().orElseThrow().parameters().values())
                .isEqualTo(parameters(2).values());
    }

    @Test
    void withoutValidationTheLowestTrainingLossDecides() {
        RunRecorder recorder = store.recorder();
        recorder.started(planWithoutValidation("a"));
        recorder.epoch(epoch(1, 0.9, Double.NaN), snapshot(1));
        recorder.epoch(epoch(2, 0.2, Double.NaN), snapshot(2));
        recorder.epoch(epoch(3, 0.3, Double.NaN), snapshot(3));

        assertThat(load(recorder).model().orElseThrow().parameters().values())
                .isEqualTo(parameters(2).values());
    }

    @Test
    void aFailureIsKeptInItsOwnWordsWithTheEpochsBefore() {
        RunRecorder recorder = start(store, "a");
        recorder.epoch(epoch(1), snapshot(1));
        recorder.steps(step(15));
        recorder.failed(new ExplainedException("Not enough memory. Choose a smaller picture size."));

        StoredRun run = load(recorder);

        assertThat(run.summary().state()).isEqualTo(RunState.FAILED);
        assertThat(run.summary().explanation()).isEqualTo("Not enough memory. Choose a smaller picture size.");
        assertThat(run.steps()).containsExactly(step(15));
        assertThat(run.epochs()).hasSize(1);
        assertThat(run.model()).isPresent();
    }

    @Test
    void anUnexpectedFailureNamesItsCause() {
        RunRecorder recorder = start(store, "a");
        recorder.failed(new IllegalStateException("odd"));

        assertThat(load(recorder).summary().explanation()).contains("IllegalStateException: odd");
    }

    @Test
    void aFailureBeforeTheStartLeavesNoRun() {
        store.recorder().failed(new IllegalStateException());

        assertThat(store.list()).isEmpty();
    }

    @Test
    void aFullDiskEndsTheTrainingWithASentenceAndLosesNoFinishedEpoch() {
        completed(store, "before");
        SQLiteConfig config = new SQLiteConfig();
        config.setMaxPageCount(60);
        SQLiteDataSource small = new SQLiteDataSource(config);
        small.setUrl("jdbc:sqlite:" + home.resolve("runs.db"));
        try (Database full = new Database(home.resolve("runs.db"), small)) {
            RunRecorder recorder = new RunRecorder(full, Optional.empty());
            recorder.started(plan("a"));

            Throwable cause = catchThrowable(() -> {
                for (int i = 1; i < 60; i++) {
                    recorder.steps(step(i));
                    recorder.epoch(epoch(i), snapshot(i));
                }
            });
            assertThat(cause).isInstanceOf(ExplainedException.class).hasMessageContaining("is full. Free some space");
            recorder.failed(cause);

            assertThat(load(recorder).summary().state()).isEqualTo(RunState.FAILED);
            assertThat(load(recorder).summary().explanation()).isEqualTo(cause.getMessage());
            List<EpochMetrics> epochs = load(recorder).epochs();
            assertThat(epochs).isNotEmpty();
            assertThat(load(recorder).steps()).hasSizeBetween(epochs.size(), epochs.size() + 1);
            assertThat(load(recorder).model().orElseThrow().parameters().values())
                    .isEqualTo(parameters(epochs.size()).values());
        }
    }

    @Test
    void aRunWhoseEndCannotBeWrittenIsNoLongerTrainingAsSoonAsItCan() throws InterruptedException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(50);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        SQLiteDataSource hasty = new SQLiteDataSource(config);
        hasty.setUrl("jdbc:sqlite:" + home.resolve("runs.db"));
        try (Database inUse = new Database(home.resolve("runs.db"), hasty);
                Database another = Database.in(home)) {
            RunRecorder recorder = new RunRecorder(inUse, Optional.empty());
            recorder.started(plan("a"));
            recorder.steps(step(1));
            another.write(locked -> {
                locked.execute("UPDATE run SET note = note");
                recorder.failed(new ExplainedException("The training broke off."));
            });
            assertThat(load(recorder).summary().state()).isEqualTo(RunState.RUNNING);

            long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            while (load(recorder).summary().state() == RunState.RUNNING && System.nanoTime() < patience) {
                Thread.sleep(100);
            }

            assertThat(load(recorder).summary().state()).isEqualTo(RunState.FAILED);
            assertThat(load(recorder).summary().explanation()).isEqualTo("The training broke off.");
        }
    }

    @Test
    void aRunThatHasEndedStaysAsItEndedWhateverFailsAfterwards() {
        RunRecorder recorder = store.recorder();
        recorder.started(plan("a"));
        recorder.epoch(epoch(1), snapshot(1));
        recorder.finished(result(Ending.COMPLETED, 1));

        recorder.failed(new IllegalStateException("Another listener failed"));

        assertThat(load(recorder).summary().state()).isEqualTo(RunState.COMPLETED);
        assertThat(load(recorder).summary().explanation())
                .isEqualTo(result(Ending.COMPLETED, 1).explanation());
    }
}
