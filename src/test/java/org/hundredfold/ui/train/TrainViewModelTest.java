package org.hundredfold.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.Corrections;
import org.hundredfold.data.Corrections.Correction;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FilesElsewhere;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Picture;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.runs.DataFolders;
import org.hundredfold.runs.NewPlaces;
import org.hundredfold.runs.RunRecorder;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.Band;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Forecast;
import org.hundredfold.train.Pace;
import org.hundredfold.train.Settings;
import org.hundredfold.train.StepMetrics;
import org.hundredfold.train.Stripes;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingListener;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingResult;
import org.hundredfold.train.TrainingResult.Ending;
import org.hundredfold.train.TrainingService;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.train.WeightSnapshot;
import org.hundredfold.train.Workplace;
import org.hundredfold.train.doctor.Finding;
import org.hundredfold.train.doctor.Finding.Kind;
import org.hundredfold.train.doctor.Remedy;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.Status;
import org.hundredfold.ui.train.TrainViewModel.Phase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The place without its window: told what a training tells, on a queue in place of the JavaFX thread. */
class TrainViewModelTest {
    private final Deque<Runnable> window = new ArrayDeque<>();
    private final Deque<CompletableFuture<LoadedData>> reads = new ArrayDeque<>();
    private final TrainingService service = new TrainingService();
    private final Status status = new Status();
    private final Messages messages = new Messages(Runnable::run);
    private final NearCluster clusters = new NearCluster();
    private RunStore store;
    private TrainViewModel model;
    private DataSet data;
    private ReadProgress progress;

    @TempDir
    private Path temp;

    @BeforeEach
    void open() {
        store = RunStore.open(temp.resolve("home"));
        data = Stripes.in(temp.resolve("stripes"), 20);
        model = new TrainViewModel(
                service,
                store,
                this::load,
                this::loadRun,
                this::loadRepeated,
                clusters.where(ForkJoinPool.commonPool(), this::post, messages),
                ForkJoinPool.commonPool(),
                this::post,
                this::post,
                status,
                messages);
    }

    @AfterEach
    void close() {
        service.close();
        store.close();
    }

    @Test
    void aTrainingPausedBeforeItTellsOfItsStartStaysPausedAndCanGoOn() {
        trainStripes();
        model.pauseOrResume();
        started(model.listener(() -> 7L));
        deliver();

        assertThat(model.phaseProperty().get()).isEqualTo(Phase.PAUSED);
        assertThat(status.textProperty().get()).isEqualTo("Paused stripes-1");

        model.pauseOrResume();
        assertThat(service.state()).isEqualTo(TrainingService.State.RUNNING);
    }

    @Test
    void aTrainingStoppedBeforeItTellsOfItsStartIsStillShownAsStopping() {
        trainStripes();
        model.pauseOrResume();
        started(model.listener(() -> 7L));
        model.stop();
        model.phaseProperty().subscribe(phase -> assertThat(phase).isNotEqualTo(Phase.RUNNING));
        deliver();

        assertThat(model.phaseProperty().get()).isIn(Phase.STOPPING, Phase.FINISHED);
    }

    private void trainStripes() {
        model.dataProperty().set(new LoadedData(data, Optional.empty()));
        model.form().use(data.preprocessing());
        model.start();
    }

    @Test
    void withoutDataNothingCanStart() {
        model.start();

        assertThat(model.phaseProperty().get()).isEqualTo(Phase.NO_DATA);
        assertThat(service.state()).isEqualTo(TrainingService.State.IDLE);
    }

    @Test
    void dataMakesThePlaceReadyAndTellsWhatATrainingWouldDo() {
        model.dataProperty().set(new LoadedData(data, Optional.empty()));

        assertThat(model.phaseProperty().get()).isEqualTo(Phase.READY);
        assertThat(model.outlineProperty().get())
                .isEqualTo("42 pictures to learn from, 9 to score every epoch with, 9 sealed for the final test."
                        + " The network has 201,731 parameters (weights and biases).");
    }

    @Test
    void copiesInATestFolderAreNotCountedAsSealed() {
        Path others = temp.resolve("others");
        Stripes.write(others, 20, 2);
        DataSet test = new FolderReader().readAs(data.classes(), others, data.preprocessing(), ReadProgress.NONE);
        int unseen = test.withoutThoseIn(data).pictures().size();
        assertThat(unseen).as("some stripes are drawn alike").isLessThan(60);

        model.dataProperty().set(new LoadedData(data, Optional.of(test)));

        assertThat(model.outlineProperty().get()).contains(", %d sealed for the final test".formatted(unseen));
    }

    @Test
    void aTrainingStartedBeforeADecisionHasReachedTheDataWaitsForThem() {
        model.dataProperty().set(new LoadedData(data, Optional.empty()));
        model.form().use(data.preprocessing());
        model.outdatedProperty().set(true);
        model.start();

        assertThat(model.phaseProperty().get()).isEqualTo(Phase.READING);
        assertThat(model.reading().whatProperty().get()).isEqualTo("Carrying out what you decided");
        assertThat(service.state()).isEqualTo(TrainingService.State.IDLE);

        model.dataProperty().set(withoutTheFirst(data));
        model.outdatedProperty().set(false);
        deliver();

        assertThat(model.phaseProperty().get()).isEqualTo(Phase.RUNNING);
        service.close();
        deliver();
        assertThat(model.finishedProperty().get().plan().data().pictures()).hasSize(59);
    }

    @Test
    void theForecastMadeBeforeTheStartIsKeptWithTheRunAndJudgedAtItsEnd() {
        LoadedData loaded = new LoadedData(data, Optional.empty());
        model.dataProperty().set(loaded);
        model.form().use(data.preprocessing());
        model.form().epochs.textProperty().set("2");
        TrainingSettings settings = model.form().settingsProperty().get();
        Forecast forecast = new Forecast(2, 2, Pace.NONE, new Pace(1e-9, 1e9), 1 << 20);
        model.expectedProperty().set(new Expected(loaded, settings, Optional.of(forecast), "About so long."));
        model.start();
        model.expectedProperty().set(Expected.NOTHING);
        service.close();
        deliver();

        FinishedRun run = model.finishedProperty().get();
        assertThat(store.forecasts().of(run.runId())).isEqualTo(run.forecast());
        assertThat(run.forecast().orElseThrow().forecast()).isEqualTo(forecast);
        assertThat(Summary.sentence(run)).contains(" Forecast <0.01 s to ").contains(", 1 MB; ");
    }

    @Test
    void aForecastOfOtherSettingsIsNotTakenForTheRuns() {
        LoadedData loaded = new LoadedData(data, Optional.empty());
        model.dataProperty().set(loaded);
        model.form().use(data.preprocessing());
        Forecast forecast = new Forecast(2, 2, Pace.NONE, new Pace(1, 2), 1 << 20);
        model.expectedProperty()
                .set(new Expected(loaded, TrainingSettings.defaults(), Optional.of(forecast), "About so long."));
        model.start();
        service.close();
        deliver();

        assertThat(model.finishedProperty().get().forecast()).isEmpty();
    }

    @Test
    void aQueuedRunDoesNotTakeOverTheForecastOfAStartThatWasCancelled() {
        LoadedData loaded = new LoadedData(data, Optional.empty());
        model.dataProperty().set(loaded);
        TrainingSettings settings = model.form().settingsProperty().get();
        Forecast forecast = new Forecast(2, 2, Pace.NONE, new Pace(1, 2), 1 << 20);
        model.expectedProperty().set(new Expected(loaded, settings, Optional.of(forecast), "About so long."));
        model.start(); // while the pictures are read at the size of the form
        model.cancel();
        reads.remove().complete(loaded);
        deliver();
        model.outdatedProperty().set(true);
        model.start(); // while a decision is carried out
        model.cancel();
        queueStripes(Settings.small(2));

        FinishedRun queued = model.finishedProperty().get();
        assertThat(queued.plan().settings().epochs()).isEqualTo(2);
        assertThat(queued.forecast()).isEmpty();
        assertThat(store.forecasts().of(queued.runId())).isEmpty();
    }

    private void queueStripes(TrainingSettings settings) {
        RunQueue queue = new RunQueue(
                store,
                model,
                (request, place, reading) -> CompletableFuture.completedFuture(
                        TrainingPlanner.plan(request.name(), data, Optional.empty(), request.settings())),
                Runnable::run,
                this::post,
                messages);
        queue.add(DataFolders.of(model.dataProperty().get()), settings);
        queue.start();
        deliver();
        service.close();
        deliver();
    }

    static LoadedData withoutTheFirst(DataSet data) {
        Picture first = data.pictures().get(0);
        Correction leftOut = new Correction(first.content(), Optional.empty());
        Corrections corrections = new Corrections(new TreeMap<>(Map.of(first.relative(), leftOut)));
        return new LoadedData(data.corrected(corrections), Optional.empty());
    }

    @Test
    void waitingForTheDataCanBeCancelled() {
        model.dataProperty().set(new LoadedData(data, Optional.empty()));
        model.form().use(data.preprocessing());
        model.outdatedProperty().set(true);
        model.start();
        model.cancel();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.READY);

        model.outdatedProperty().set(false);
        deliver();

        assertThat(model.phaseProperty().get()).isEqualTo(Phase.READY);
        assertThat(service.state()).isEqualTo(TrainingService.State.IDLE);
    }

    @Test
    void picturesReadAgainWhileADecisionWasMadeAreNotTrainedOn() {
        model.dataProperty().set(new LoadedData(data, Optional.empty()));
        model.start();
        model.outdatedProperty().set(true);
        reads.remove().complete(new LoadedData(data, Optional.empty()));
        deliver();

        assertThat(model.phaseProperty().get()).isEqualTo(Phase.READING);
        assertThat(service.state()).isEqualTo(TrainingService.State.IDLE);
    }

    @Test
    void curvesAndFiguresFollowTheTraining() {
        model.dataProperty().set(new LoadedData(data, Optional.empty()));
        TrainingListener listener = model.listener(() -> 7L);
        TrainingPlan plan = started(listener);
        listener.steps(new StepMetrics(1, 0.5, new Band(1.2, 1, 1.5), new Band(0.6, 0.5, 0.8)));
        assertThat(model.run().trainingError.size())
                .as("before the window's thread gets to it")
                .isZero();

        deliver();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.RUNNING);
        assertThat(model.run().trainingError.last()).isEqualTo(0.6);
        assertThat(model.run().figuresProperty().get().accuracy()).isEqualTo("–");

        int epochs = plan.settings().epochs();
        listener.epoch(new EpochMetrics(1, 1, 0.5, 0.9, 1 / 3.0, 2, 21), snapshot(plan));
        deliver();
        Figures figures = model.run().figuresProperty().get();
        assertThat(figures.accuracy()).isEqualTo("66.7 %");
        assertThat(figures.meaning()).isEqualTo("right of 9 validation pictures");
        assertThat(figures.interval()).isEqualTo("between 35.4 and 87.9 %, 95 % sure");
        assertThat(figures.epoch()).isEqualTo("1 of " + epochs);
        assertThat(status.textProperty().get()).isEqualTo("Training stripes-1, epoch 1 of " + epochs);
        assertThat(status.progressProperty().get()).isEqualTo(1.0 / epochs);
        assertThat(status.detailProperty().get()).endsWith("left, 21 pictures/s");
    }

    @Test
    void allThatHappensBetweenTwoDeliveriesComesInOne() {
        TrainingListener listener = model.listener(() -> 7L);
        started(listener);
        for (int i = 1; i <= 100; i++) {
            listener.steps(new StepMetrics(i, i / 100.0, new Band(1, 1, 1), new Band(0.5, 0.5, 0.5)));
        }

        assertThat(window).hasSize(1);
        deliver();
        assertThat(model.run().trainingLoss.size()).isEqualTo(100);
    }

    @Test
    void anEndedRunIsHandedOnUnderItsId() {
        TrainingListener listener = model.listener(() -> 7L);
        TrainingPlan plan = started(listener);
        TrainingResult result = result(plan);
        listener.finished(result);
        deliver();

        assertThat(model.phaseProperty().get()).isEqualTo(Phase.FINISHED);
        assertThat(model.finishedProperty().get())
                .isEqualTo(new FinishedRun(7, plan, result, Optional.empty(), Optional.empty()));
        assertThat(status.progressProperty().get()).isNaN();
    }

    @Test
    void aNewRunStartsWithCleanCurves() {
        TrainingListener first = model.listener(() -> 7L);
        started(first);
        first.steps(new StepMetrics(1, 0.5, new Band(1, 1, 1), new Band(0.5, 0.5, 0.5)));
        started(model.listener(() -> 8L));
        deliver();

        assertThat(model.run().trainingError.size()).isZero();
    }

    @Test
    void aTrainingThatBreaksOffIsExplainedAndCanBeStartedAnew() {
        model.dataProperty().set(new LoadedData(data, Optional.empty()));
        TrainingListener listener = model.listener(() -> 7L);
        started(listener);
        listener.failed(new ExplainedException("The disk is full. Make room and start again."));
        deliver();

        assertThat(model.phaseProperty().get()).isEqualTo(Phase.READY);
        assertThat(messages.currentProperty().get().text()).isEqualTo("The disk is full. Make room and start again.");
    }

    @Test
    void picturesAreReadAgainOnceWhenTheSettingsAskForAnotherSize() {
        model.dataProperty().set(new LoadedData(data, Optional.empty()));
        model.start();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.READING);
        assertThat(model.reading().whatProperty().get()).isEqualTo("Reading the pictures at 28 × 28 in grey");
        progress.report(30, 60);
        deliver();
        assertThat(model.reading().progressProperty().get()).isEqualTo(0.5);
        assertThat(model.reading().detailProperty().get()).isEqualTo("30 of 60 pictures");

        Preprocessing wanted = model.form().settingsProperty().get().preprocessing();
        reads.remove()
                .complete(new LoadedData(
                        new FolderReader().read(data.folder(), wanted, ReadProgress.NONE), Optional.empty()));
        deliver();

        assertThat(model.phaseProperty().get()).isEqualTo(Phase.RUNNING);
        assertThat(service.state()).isEqualTo(TrainingService.State.RUNNING);
    }

    @Test
    void openingOtherPicturesLeavesTheReadingForARunOfTheQueueAlone() {
        CompletableFuture<TrainingPlan> plan = new CompletableFuture<>();
        model.train(
                "Reading the pictures for stripes-1",
                Settings.small(1),
                (place, told) -> plan,
                new TrainingListener() {});
        model.dataProperty().set(new LoadedData(data, Optional.empty()));
        plan.complete(TrainingPlanner.plan("stripes-1", data, Optional.empty(), Settings.small(1)));
        deliver();

        assertThat(model.phaseProperty().get()).isEqualTo(Phase.RUNNING);
    }

    @Test
    void cancellingTheReadingStartsNothingAndSaysNothing() {
        model.dataProperty().set(new LoadedData(data, Optional.empty()));
        model.start();
        model.cancel();
        assertThat(progress.cancelled()).isTrue();
        reads.remove().completeExceptionally(new CancellationException());
        deliver();

        assertThat(model.phaseProperty().get()).isEqualTo(Phase.READY);
        assertThat(messages.currentProperty().get()).isNull();
    }

    @Test
    void aReadingThatEndsInSpiteOfBeingCancelledStartsNothing() {
        model.dataProperty().set(new LoadedData(data, Optional.empty()));
        model.start();
        model.cancel();
        reads.remove().complete(new LoadedData(data, Optional.empty()));
        deliver();

        assertThat(model.phaseProperty().get()).isEqualTo(Phase.READY);
        assertThat(service.state()).isEqualTo(TrainingService.State.IDLE);
    }

    @Test
    void aClusterThatIsReachedInSpiteOfBeingCancelledIsLetGoOf() throws TimeoutException {
        model.dataProperty().set(new LoadedData(data, Optional.empty()));
        model.where().elsewhereProperty().set(true);
        model.where().addressProperty().set("near");
        clusters.open = new CountDownLatch(1);
        model.start();
        model.cancel();
        clusters.open.countDown();
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> {
            deliver();
            return model.phaseProperty().get() == Phase.READY && clusters.connected.get(0).closed;
        });

        assertThat(clusters.connected).hasSize(1);
        assertThat(service.state()).isEqualTo(TrainingService.State.IDLE);
    }

    @Test
    void aFolderThatCannotBeReadAgainIsExplained() {
        model.dataProperty().set(new LoadedData(data, Optional.empty()));
        model.start();
        reads.remove().completeExceptionally(new ExplainedException("The folder stripes is gone."));
        deliver();

        assertThat(model.phaseProperty().get()).isEqualTo(Phase.READY);
        assertThat(messages.currentProperty().get().text()).isEqualTo("The folder stripes is gone.");
    }

    @Test
    void aStoppedRunIsContinuedWithItsCurvesAndEndsAtTheSameBits() throws Exception {
        TrainingPlan plan = TrainingPlanner.plan("stripes-1", data, Optional.empty(), Settings.small(200));
        RunRecorder recorder = store.recorder();
        TrainingResult whole = new Trainer(plan, List.of(), new TrainingControl()).run();
        TrainingControl control = new TrainingControl();
        TrainingListener stopping = new TrainingListener() {
            @Override
            public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
                if (metrics.epoch() == 150) {
                    control.stop();
                }
            }
        };
        new Trainer(plan, List.of(recorder, stopping), control).run();

        model.continueRun(recorder.runId());
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.READING);
        deliver();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.RUNNING);
        await(Phase.FINISHED);

        FinishedRun finished = model.finishedProperty().get();
        assertThat(finished.runId()).isEqualTo(recorder.runId());
        assertThat(finished.result().epochs()).isEqualTo(200);
        assertThat(finished.result().model().parameters().sha256())
                .isEqualTo(whole.model().parameters().sha256());
        assertThat(model.run().validationError.size()).isEqualTo(200);
    }

    @Test
    void whatWasFoundBeforeABreakIsShownAgainWhenTheRunIsContinued() throws Exception {
        TrainingPlan plan = TrainingPlanner.plan("stripes-1", data, Optional.empty(), Settings.small(3));
        RunRecorder recorder = store.recorder();
        TrainingControl stopped = new TrainingControl();
        stopped.stop();
        new Trainer(plan, List.of(recorder), stopped).run();
        Finding found =
                new Finding(Kind.RATE_TOO_LOW, 2, "Too low.", List.of(), new Remedy("another rate", plan.settings()));
        store.findings().keep(recorder.runId(), List.of(found));
        List<List<Finding>> shown = new ArrayList<>();
        model.run().findingsProperty().subscribe(findings -> {
            shown.add(findings);
        });

        model.continueRun(recorder.runId());
        deliver();
        await(Phase.FINISHED);

        assertThat(shown).contains(List.of(found));
    }

    @Test
    void aRunThatCannotBeContinuedIsExplained() {
        model.continueRun(77);
        deliver();

        assertThat(model.phaseProperty().get()).isEqualTo(Phase.NO_DATA);
        assertThat(messages.currentProperty().get().text()).contains("no longer there");
    }

    @Test
    void noRunIsContinuedWhileAnotherOneTrains() {
        started(model.listener(() -> 7L));
        deliver();
        model.continueRun(77);

        assertThat(model.phaseProperty().get()).isEqualTo(Phase.RUNNING);
        assertThat(messages.currentProperty().get().text()).contains("A training is going on");
    }

    private void await(Phase phase) throws InterruptedException {
        while (model.phaseProperty().get() != phase) {
            assertThat(model.phaseProperty().get()).isEqualTo(Phase.RUNNING);
            TimeUnit.MILLISECONDS.sleep(5);
            deliver();
        }
    }

    private CompletableFuture<ResumedRun> loadRun(long id, Workplace place, ReadProgress told) {
        try {
            return CompletableFuture.completedFuture(
                    ResumedRun.continued(store.continuation(id), new FolderReader(), place, told));
        } catch (ExplainedException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CompletableFuture<ResumedRun> loadRepeated(long id, Workplace place, ReadProgress told) {
        return CompletableFuture.completedFuture(
                ResumedRun.repeated(store.repetition(id, NewPlaces.NONE), new FolderReader(), place, told));
    }

    @Test
    @Timeout(60)
    void aRunPreparedForPicturesThatMovedNamesWhereTheyAreNow() throws Exception {
        Path was = temp.resolve("was");
        Path now = Files.createDirectory(temp.resolve("now"));
        store.whereabouts().keep(was, now);

        model.prepare(Settings.small(2), was);
        while (messages.currentProperty().get() == null) {
            TimeUnit.MILLISECONDS.sleep(5);
            deliver();
        }
        assertThat(messages.currentProperty().get().text()).contains("for the pictures in " + now + ". Open them");
    }

    @Test
    void aRunIsRepeatedAsANewOneThatEndsWithAVerdict() throws Exception {
        TrainingPlan plan = TrainingPlanner.plan("stripes-1", data, Optional.empty(), Settings.small(3));
        RunRecorder recorder = store.recorder();
        new Trainer(plan, List.of(recorder), new TrainingControl()).run();

        model.repeatRun(recorder.runId());
        deliver();
        await(Phase.FINISHED);

        FinishedRun finished = model.finishedProperty().get();
        assertThat(finished.runId()).isNotEqualTo(recorder.runId());
        assertThat(finished.plan().name()).isEqualTo("stripes-1 again");
        assertThat(finished.verdict().orElseThrow().sameBits()).isTrue();
    }

    private TrainingPlan started(TrainingListener listener) {
        TrainingPlan plan = TrainingPlanner.plan(
                "stripes-1",
                data,
                Optional.empty(),
                model.form().settingsProperty().get());
        listener.started(plan);
        return plan;
    }

    private static WeightSnapshot snapshot(TrainingPlan plan) {
        return new WeightSnapshot(1, parameters(plan));
    }

    private static NetworkParameters parameters(TrainingPlan plan) {
        return new NetworkParameters(plan.network(), new float[plan.network().parameterCount()]);
    }

    private static TrainingResult result(TrainingPlan plan) {
        TrainedModel trained = new TrainedModel(
                parameters(plan), plan.data().classes(), plan.settings().preprocessing());
        return new TrainingResult(
                Ending.COMPLETED,
                "",
                20,
                20,
                trained,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                100,
                2,
                1000);
    }

    private CompletableFuture<LoadedData> load(
            Preprocessing wanted, Optional<FilesElsewhere> elsewhere, ReadProgress told) {
        progress = told;
        reads.add(new CompletableFuture<>());
        return reads.getLast();
    }

    private synchronized void post(Runnable task) {
        window.add(task);
    }

    private synchronized void deliver() {
        while (!window.isEmpty()) {
            window.remove().run();
        }
    }
}
