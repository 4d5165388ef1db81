package org.hundredfold.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FilesElsewhere;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.data.sample.SampleShapes;
import org.hundredfold.runs.Continuation;
import org.hundredfold.runs.NewPlaces;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.Forecast;
import org.hundredfold.train.Pace;
import org.hundredfold.train.Preset;
import org.hundredfold.train.RateCurve;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingResult.Ending;
import org.hundredfold.train.TrainingService;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.train.Workplace;
import org.hundredfold.train.baseline.BaselineScore;
import org.hundredfold.train.baseline.Baselines;
import org.hundredfold.ui.common.FxThread;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.Status;
import org.hundredfold.ui.common.UiTest;
import org.hundredfold.ui.shell.Drops;
import org.hundredfold.ui.shell.MainWindow;
import org.hundredfold.ui.shell.Place;
import org.hundredfold.ui.train.TrainViewModel.Phase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The Train place in the window, with a real training on the sample. */
class TrainViewTest extends UiTest {
    private static final String FORECAST = "About 40 s to 15 min for 80 epochs, 180 MB of memory."
            + " It may stop early, after 11 epochs (5.2 s to 2 min 10 s) at the soonest.";

    @TempDir
    private static Path folder;

    private static DataSet sample;

    @TempDir
    private Path home;

    private final List<String> done = new ArrayList<>();
    private final TrainingService service = new TrainingService();
    private final Status status = new Status();
    private final Messages messages = new Messages(new FxThread());
    private RunStore store;
    private TrainViewModel model;

    @BeforeEach
    void open() {
        store = RunStore.open(home);
        onFx(() -> {
            model = new TrainViewModel(
                    service,
                    store,
                    TrainViewTest::load,
                    this::loadRun,
                    this::loadRepeated,
                    new NearCluster().where(ForkJoinPool.commonPool(), new FxThread(), messages),
                    ForkJoinPool.commonPool(),
                    new FxThread(),
                    new FxThread(),
                    status,
                    messages);
            TrainActions actions = new TrainActions(
                    () -> done.add("open"),
                    () -> done.add("sample"),
                    run -> done.add("classify " + run.runId()),
                    run -> done.add("show " + run.runId()));
            RunQueue queue = new RunQueue(
                    store, model, (request, place, progress) -> null, new FxThread(), new FxThread(), messages);
            QueueActions fromQueue = new QueueActions(run -> {}, runs -> {});
            List<Place> places = List.of(
                    new Place("Data", Icon.DATA, new Pane()),
                    new Place("Train", Icon.TRAIN, new TrainView(model, queue, actions, fromQueue)),
                    new Place("Runs", Icon.RUNS, new Pane()),
                    new Place("Classify", Icon.CLASSIFY, new Pane()),
                    new Place("Proof", Icon.PROOF, new Pane()));
            MainWindow window = new MainWindow(
                    places,
                    theme,
                    status,
                    messages,
                    new Drops(path -> {}, paths -> {}, picture -> {}, path -> {}, path -> {}));
            window.go("Train");
            showScene(window.scene(1280, 800));
        });
    }

    @AfterEach
    void close() {
        service.close();
        store.close();
    }

    @Test
    void withoutDataTheWayToDataIsShown() {
        screenshots("train-no-data");
        robot.clickOn("Open a folder").clickOn("Use the sample");

        assertThat(done).containsExactly("open", "sample");
    }

    @Test
    void aTrainingIsStartedByKeyPausedBySpaceAndStoppedWithItsModelKept() throws TimeoutException {
        giveData();
        screenshots("train-ready");
        onFx(() -> model.form().epochs.textProperty().set("2000"));
        onFx(() -> model.form().earlyStop.textProperty().set("0"));

        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> model.run().validationError.size() > 3);
        robot.push(KeyCode.SPACE);
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.PAUSED);
        assertThat(service.state()).isEqualTo(TrainingService.State.PAUSED);
        robot.push(KeyCode.SPACE);
        assertThat(service.state()).isEqualTo(TrainingService.State.RUNNING);
        robot.clickOn("Stop");
        until(() -> model.phaseProperty().get() == Phase.FINISHED);

        assertThat(model.finishedProperty().get().result().ending()).isEqualTo(Ending.STOPPED);
        assertThat(store.list()).hasSize(1);
    }

    @Test
    void aStoppedTrainingIsContinuedByAClickWithTheCurvesThatItHad() throws TimeoutException {
        giveData();
        onFx(() -> model.form().epochs.textProperty().set("2000"));
        onFx(() -> model.form().earlyStop.textProperty().set("0"));
        robot.clickOn("Start training");
        until(() -> model.run().validationError.size() > 3);
        robot.clickOn("Stop");
        until(() -> model.phaseProperty().get() == Phase.FINISHED);
        int before = model.finishedProperty().get().result().epochs();

        robot.clickOn("Continue");
        until(() -> model.run().validationError.size() > before + 2);
        screenshots("train-continued");
        robot.clickOn("Stop");
        until(() -> model.phaseProperty().get() == Phase.FINISHED);

        assertThat(store.list()).hasSize(1);
        assertThat(store.list().get(0).epochs())
                .isGreaterThan(before + 2)
                .isEqualTo(model.run().validationError.size());
    }

    @Test
    void whatTheDoctorFindsIsSaidUnderTheCurvesAndItsButtonFillsTheForm() throws TimeoutException {
        giveData();
        onFx(() -> model.form().epochs.textProperty().set("4"));
        onFx(() -> model.form().learningRate.textProperty().set("0.000001"));
        robot.clickOn("Start training");
        until(() -> model.phaseProperty().get() == Phase.FINISHED);
        screenshots("train-doctor");
        onFx(() -> {
            stage.setWidth(1920);
            stage.setHeight(1080);
        });
        screenshots("train-doctor-large");

        Button prepare = robot.lookup("Prepare a run with learning rate 0.0001").queryButton();
        onFx(prepare::requestFocus);
        robot.push(KeyCode.SPACE);

        assertThat(model.phaseProperty().get()).isEqualTo(Phase.READY);
        assertThat(model.form().learningRate.textProperty().get()).isEqualTo("0.0001");
        assertThat(robot.lookup("Learning rate").tryQuery().filter(Node::isVisible))
                .isPresent();
        assertThat(store.findings().of(store.list().get(0).id())).hasSize(1);
        screenshots("train-doctor-prepared");
    }

    @Test
    void whileItTrainsTheNextRunIsPreparedAndItIsOfferedToStopThisOne() throws TimeoutException {
        giveData();
        onFx(() -> model.form().epochs.textProperty().set("100000"));
        onFx(() -> model.form().learningRate.textProperty().set("0.000000001"));
        robot.clickOn("Start training");
        until(() -> !model.run().findingsProperty().get().isEmpty());
        screenshots("train-doctor-running");

        Button prepare = robot.lookup((Node node) ->
                        node instanceof Button button && button.getText().startsWith("Prepare a run"))
                .query();
        onFx(prepare::fire);
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.RUNNING);
        robot.clickOn("Stop it now");
        until(() -> model.phaseProperty().get() == Phase.READY);

        assertThat(model.form().settingsProperty().get().optimizer().learningRate())
                .isEqualTo(0.000001);
    }

    @Test
    void aRunPreparedForOtherPicturesSaysWhichToOpen() throws TimeoutException {
        giveData();
        onFx(() -> model.prepare(TrainingSettings.of(Preset.ACCURATE), Path.of("elsewhere")));
        until(() -> messages.currentProperty().get() != null);

        assertThat(messages.currentProperty().get().text())
                .contains("elsewhere")
                .contains("Open them in Data");
        assertThat(model.form().preset.get()).isEqualTo(Preset.ACCURATE);
    }

    @Test
    void aFinishedTrainingSaysHowGoodItIsAndLeadsOn() throws TimeoutException {
        giveData();
        onFx(() -> model.form().epochs.textProperty().set("24"));
        robot.clickOn("Start training");
        until(() -> model.run().validationError.size() > 9);
        screenshots("train-running");
        until(() -> model.phaseProperty().get() == Phase.FINISHED);

        String summary = text(".summary .body");
        assertThat(summary).contains("it never saw").contains("epoch");
        assertThat(text(".figure")).endsWith("%");
        screenshots("train-finished");
        onFx(() -> {
            stage.setWidth(1920);
            stage.setHeight(1080);
        });
        screenshots("train-finished-large");

        robot.clickOn("Classify a picture").clickOn("Show in Runs");
        long id = store.list().get(0).id();
        assertThat(done).containsExactly("classify " + id, "show " + id);

        robot.clickOn("New training");
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.READY);
    }

    @Test
    void whatIsExpectedStandsBesideTheStartAndWhatCameOfItInTheSummary() throws TimeoutException {
        giveData();
        onFx(() -> model.form().epochs.textProperty().set("3"));
        Forecast forecast = new Forecast(3, 3, Pace.NONE, new Pace(0.1, 300), 180 << 20);
        onFx(() -> model.expectedProperty()
                .set(new Expected(
                        model.dataProperty().get(),
                        model.form().settingsProperty().get(),
                        Optional.of(forecast),
                        FORECAST)));
        screenshots("train-forecast");
        Labeled line = robot.lookup(FORECAST).query();
        Text drawn = (Text) line.lookup(".text");
        assertThat(drawn.getText()).as("wrapped and not cut off").isEqualTo(FORECAST);
        onFx(() -> {
            stage.setWidth(1920);
            stage.setHeight(1080);
        });
        screenshots("train-forecast-large");

        robot.clickOn("Start training");
        until(() -> model.phaseProperty().get() == Phase.FINISHED);
        screenshots("train-forecast-finished");

        assertThat(summary()).contains("Forecast 0.3 s to 15 min for 3 epochs, 180 MB; took ");
    }

    @Test
    void theNetworkIsLookedIntoWhileItLearns() throws TimeoutException {
        giveData();
        onFx(() -> model.form().epochs.textProperty().set("2000"));
        onFx(() -> model.form().earlyStop.textProperty().set("0"));
        robot.clickOn("Start training");
        until(() -> model.run().validationError.size() > 3);
        robot.clickOn("Histograms");
        until(() -> !robot.lookup(".histogram-chart").queryAll().isEmpty()
                && robot.lookup(".histogram-chart").queryAll().stream().allMatch(Node::isVisible));
        screenshots("train-histograms");

        robot.clickOn("First layer");
        robot.clickOn(robot.lookup(".unit-tile").match(Node::isVisible).<Node>query())
                .clickOn("Show the pictures");
        until(() -> robot.lookup(".exciting-pane .pictures").tryQuery().isPresent());
        screenshots("train-unit");
        robot.push(KeyCode.ESCAPE);
        until(() -> robot.lookup(".unit-view").tryQuery().isEmpty());
        robot.clickOn("Stop");
        until(() -> model.phaseProperty().get() == Phase.FINISHED);
    }

    @Test
    void aNetworkThatDoesNotBeatTheSimplestMethodsIsToldSoAndTheirLinesAreDrawn() throws TimeoutException {
        giveData();
        onFx(() -> model.form().notation.textProperty().set("dense1"));
        onFx(() -> model.form().epochs.textProperty().set("1"));
        robot.clickOn("Start training");
        until(() -> model.phaseProperty().get() == Phase.FINISHED);
        FinishedRun run = model.finishedProperty().get();
        onFx(() -> model.sayOfBaselines(run.runId(), "Computing them."));
        assertThat(summary()).contains("Computing them.");

        List<BaselineScore> scores = Baselines.of(run.plan(), run.result().answers(), 1, new TrainingControl());
        onFx(() -> model.showBaselines(run.runId(), scores));

        assertThat(summary())
                .contains("For comparison, on the same pictures: majority class 25.0 %, nearest neighbours ")
                .containsPattern("does better \\(9.*bring");
        assertThat(robot.lookup(".summary .doubtful").tryQuery()).isPresent();
        assertThat(cut(".summary")).isEmpty();
        assertThat(legend()).contains("majority class", "75.0 %", "nearest neighbours", "linear");
        screenshots("train-baselines");
        onFx(() -> {
            stage.setWidth(1920);
            stage.setHeight(1080);
        });
        screenshots("train-baselines-large");
    }

    @Test
    void baselinesThatComeLateDoNotShowUpInAnotherRun() throws TimeoutException {
        giveData();
        onFx(() -> model.form().epochs.textProperty().set("1"));
        robot.clickOn("Start training");
        until(() -> model.phaseProperty().get() == Phase.FINISHED);
        FinishedRun first = model.finishedProperty().get();
        List<BaselineScore> scores = Baselines.of(first.plan(), first.result().answers(), 1, new TrainingControl());
        robot.clickOn("New training").clickOn("Start training");
        until(() -> model.phaseProperty().get() == Phase.FINISHED
                && model.finishedProperty().get() != first);

        onFx(() -> model.showBaselines(first.runId(), scores));

        assertThat(summary()).doesNotContain("For comparison");
        assertThat(legend()).doesNotContain("linear");
    }

    /** All that is said of the run that has ended. */
    private String summary() {
        return robot.lookup(".summary .body").queryAllAs(Labeled.class).stream()
                .filter(Node::isVisible)
                .map(Labeled::getText)
                .collect(Collectors.joining(" "));
    }

    private List<String> legend() {
        return robot.lookup(".curve-chart .label").queryAllAs(Labeled.class).stream()
                .filter(label -> label.getParent().isVisible())
                .map(Labeled::getText)
                .toList();
    }

    @Test
    void aWrongSettingIsSaidInWordsAndKeepsTheTrainingFromStarting() {
        giveData();
        robot.clickOn("Details");
        TextField epochs = robot.lookup(node -> node instanceof TextField && "Epochs".equals(node.getAccessibleText()))
                .query();
        robot.doubleClickOn(epochs).write("many");
        screenshots("train-details");

        assertThat(robot.lookup("Epochs must be a whole number from 1 to 100,000.")
                        .queryAll())
                .isNotEmpty();
        assertThat(robot.lookup("Start training").queryButton().isDisabled()).isTrue();
    }

    @Test
    void aLearningRateIsFoundAndPutIntoTheFormByClicking() throws TimeoutException {
        giveData();
        onFx(() -> model.form().learningRate.textProperty().set("7"));
        robot.clickOn("Details");
        reveal("Find a learning rate");
        screenshots("train-rate-before");
        robot.clickOn("Find a learning rate");
        until(() -> model.rates().foundProperty().get() != null);
        reveal("Use it");
        screenshots("train-rate-found");
        String rate =
                RateCurve.plain(model.rates().foundProperty().get().suggestion().orElseThrow());
        assertThat(robot.lookup(model.rates().foundProperty().get().words()).tryQuery())
                .isPresent();

        robot.clickOn("Use it");

        assertThat(model.form().learningRate.textProperty().get()).isEqualTo(rate);
        assertThat(model.rates().foundProperty().get()).isNotNull();
        assertThat(store.list()).isEmpty();
        onFx(() -> {
            stage.setWidth(1920);
            stage.setHeight(1080);
        });
        reveal("In use");
        screenshots("train-rate-found-large");
        assertThat(robot.lookup("In use").query().isVisible()).isTrue();
        assertThat(robot.lookup("Use it").query().isVisible()).isFalse();

        onFx(() -> model.form().batch.textProperty().set("16"));
        assertThat(model.rates().foundProperty().get()).isNull();
        assertThat(robot.lookup("Use it")
                        .match(Node::isVisible)
                        .tryQuery()
                        .filter(node -> node.getParent().isVisible()))
                .isEmpty();
    }

    @Test
    void theSearchForALearningRateIsCancelled() throws TimeoutException {
        giveData();
        TrainingSettings large = TrainingSettings.defaults().toBuilder()
                .hidden(List.of(4000, 4000))
                .build();
        onFx(() -> model.form().use(large));
        robot.clickOn("Details");
        reveal("Find a learning rate");
        robot.clickOn("Find a learning rate");
        until(() -> model.rates().pointsProperty().get().size() > 2);
        reveal("Find a learning rate");
        screenshots("train-rate-searching");
        assertThat(robot.lookup("Find a learning rate").queryButton().isDisabled())
                .isTrue();
        reveal("Cancel");
        robot.clickOn("Cancel");
        until(() -> !model.rates().searchingProperty().get());

        assertThat(model.rates().foundProperty().get()).isNull();
        assertThat(model.rates().pointsProperty().get()).isEmpty();
        assertThat(messages.currentProperty().get()).isNull();
    }

    @Test
    void whyNoLearningRateCanBeLookedForIsSaid() {
        assertThat(hindrance()).contains("once pictures are open");
        giveData();
        robot.clickOn("Details");
        Button find = robot.lookup("Find a learning rate").queryButton();
        assertThat(find.isDisabled()).isFalse();
        onFx(() -> model.form().batch.textProperty().set("none"));
        assertThat(hindrance()).contains("once the settings above are right");
        assertThat(find.isDisabled()).isTrue();
        onFx(() -> model.form().preset.set(Preset.ORIGINAL));
        assertThat(hindrance()).contains("The original network learns with the one learning rate");
        onFx(() -> model.form().preset.set(Preset.QUICK));
        onFx(() -> model.outdatedProperty().set(true));
        assertThat(hindrance()).contains("is being carried out");
        onFx(() -> model.outdatedProperty().set(false));
        onFx(() -> model.form().epochs.textProperty().set("100000"));
        onFx(() -> model.form().earlyStop.textProperty().set("0"));
        onFx(model::start);
        assertThat(hindrance()).contains("when nothing is trained or read");
    }

    private String hindrance() {
        return model.rates().hindranceProperty().getValue();
    }

    /** Scrolls to a control. */
    private void reveal(String words) {
        layOut();
        Node control = robot.lookup(words).query();
        onFx(() -> {
            ScrollPane scroll = robot.lookup(node -> node instanceof ScrollPane)
                    .match(Node::isVisible)
                    .query();
            Node content = scroll.getContent();
            double middle = content.sceneToLocal(control.localToScene(control.getBoundsInLocal()))
                    .getCenterY();
            double seen = scroll.getViewportBounds().getHeight();
            double hidden = content.getLayoutBounds().getHeight() - seen;
            scroll.setVvalue(hidden <= 0 ? 0 : Math.max(0, Math.min(1, (middle - seen / 2) / hidden)));
        });
    }

    @Test
    void theOriginalIsTrainedOnPicturesReadAgainAtItsSize() throws TimeoutException {
        giveData();
        robot.clickOn("The original 101 × 10 × 1").clickOn("Start training");
        until(() -> model.phaseProperty().get() == Phase.FINISHED);

        screenshots("train-original");
        assertThat(model.finishedProperty().get().plan().data().preprocessing().size())
                .isEqualTo(10);
    }

    @Test
    void whyANetworkIsImpossibleIsSaidOnceBesideTheStartWhichLeadsToItsBlock() {
        giveData();
        robot.clickOn("Details");
        onFx(() -> model.form().notation.textProperty().set("conv8,dense20,conv8"));
        layOut();
        screenshots("train-network-impossible");
        onFx(() -> {
            stage.setWidth(1920);
            stage.setHeight(1080);
        });
        screenshots("train-network-impossible-large");

        String reason =
                "Layer 3 (conv 8) looks at places in the picture, and no places are left after dense and averaging"
                        + " layers: move it before them.";
        assertThat(robot.lookup(reason).match(Labeled.class::isInstance).queryAll())
                .hasSize(1);
        assertThat(robot.lookup(reason).queryAs(Node.class).getPseudoClassStates())
                .extracting(Object::toString)
                .contains("danger");
        onFx(() -> model.form().network.selectedProperty().set(0));
        robot.clickOn("Show the layer");
        assertThat(model.form().network.selectedProperty().get()).isEqualTo(3);
        screenshots("train-network-shown-large");
        assertThat(robot.lookup("Start training").queryButton().isDisabled()).isTrue();
        assertThat(robot.lookup("Add to queue").queryButton().isDisabled()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.READY);

        onFx(() -> model.form().network.undo());
        assertThat(robot.lookup("Start training").queryButton().isDisabled()).isFalse();
    }

    @Test
    void theNetworkShowsTheClassesOfTheOpenData() {
        giveData();
        robot.clickOn("Details");
        layOut();

        assertThat(robot.lookup("4 classes").queryAll()).isNotEmpty();
        assertThat(model.form().classesProperty().get()).containsExactly("circle", "square", "star", "triangle");
    }

    private void giveData() {
        LoadedData loaded = new LoadedData(sample(), Optional.empty()); // which takes too long for the window's thread
        onFx(() -> model.dataProperty().set(loaded));
    }

    private static DataSet sample() {
        if (sample == null) {
            SampleShapes.writeTo(folder.resolve("shapes"));
            sample = new FolderReader()
                    .read(folder.resolve("shapes"), new Preprocessing(28, false, Framing.CROP), ReadProgress.NONE);
        }
        return sample;
    }

    private static CompletableFuture<LoadedData> load(
            Preprocessing wanted, Optional<FilesElsewhere> elsewhere, ReadProgress progress) {
        return CompletableFuture.supplyAsync(() -> new FolderReader().read(sample().folder(), wanted, progress))
                .thenApply(read -> new LoadedData(read, Optional.empty()));
    }

    private CompletableFuture<ResumedRun> loadRun(long id, Workplace place, ReadProgress progress) {
        return CompletableFuture.supplyAsync(() -> {
            Continuation run = store.continuation(id);
            return ResumedRun.continued(run, new FolderReader(), place, progress);
        });
    }

    private CompletableFuture<ResumedRun> loadRepeated(long id, Workplace place, ReadProgress progress) {
        return CompletableFuture.supplyAsync(
                () -> ResumedRun.repeated(store.repetition(id, NewPlaces.NONE), new FolderReader(), place, progress));
    }

    private String text(String query) {
        Node node = robot.lookup(query).query();
        return ((Labeled) node).getText();
    }

    private static void until(Supplier<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> onFx(condition::get));
    }
}
