package org.hundredfold.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.stage.Window;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.Corrections;
import org.hundredfold.data.Corrections.Correction;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.runs.NewPlaces;
import org.hundredfold.runs.Repetition;
import org.hundredfold.runs.RunRecorder;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.TestAnswers;
import org.hundredfold.train.AnswerComparison;
import org.hundredfold.train.BestOfSeveral;
import org.hundredfold.train.Forecast;
import org.hundredfold.train.ForecastOutcome;
import org.hundredfold.train.Pace;
import org.hundredfold.train.PictureAnswer;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.UiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsViewTest extends UiTest {
    @TempDir
    private Path folder;

    private final Messages messages = new Messages(Runnable::run);
    private final List<String> trainings = new ArrayList<>();
    private final List<Long> classified = new ArrayList<>();
    private final List<Long> continued = new ArrayList<>();
    private final List<Long> repeated = new ArrayList<>();
    private Optional<Path> picked = Optional.empty();
    private final List<String> prepared = new ArrayList<>();
    private final List<Long> again = new ArrayList<>();
    private TrainedRuns trained;
    private RunsViewModel model;
    private RunTable table;

    @Test
    void withoutRunsItLeadsToTraining() {
        try (RunStore store = RunStore.open(folder)) {
            show(store);
            robot.clickOn("Train a network");

            assertThat(trainings).containsExactly("asked");
        }
    }

    @Test
    void theNewestRunIsShownAtOnceAndAClickShowsAnother() {
        open();
        assertThat(texts()).contains("seeded");

        robot.clickOn(cell("poor"));
        assertThat(nameField().getText()).isEqualTo("poor");
        robot.clickOn("About");
        assertThat(texts()).contains("Learning rate", "0.0001", "none was made before it started");

        long poor = trained.run("poor").id();
        Forecast forecast = new Forecast(1, 1, Pace.NONE, new Pace(8, 20), 180 << 20);
        trained.store().forecasts().keep(poor, new ForecastOutcome(forecast, 1, 14));
        robot.clickOn(cell("good"));
        robot.clickOn(cell("poor"));
        assertThat(texts()).contains("8 to 20 s for 1 epoch, 180 MB", "took 14 s in all for 1 epoch, as forecast");
    }

    @Test
    void aClickOnTheScoreSortsTheBestToTheTopAndASecondOneTheWorst() {
        open();
        trained.train("newest and poor", TrainedRuns.settings(List.of(16), 1, 0.0001, 1));
        onFx(model::refresh);
        robot.clickOn("Test score");
        assertThat(scores()).hasSizeGreaterThan(1).isSortedAccordingTo(Comparator.reverseOrder());

        robot.clickOn("Test score");
        assertThat(scores()).isSorted();
    }

    @Test
    void aRunThatTheCommandLineHasTrainedIsListedWhenThePlaceIsShownAgain() {
        open();
        robot.clickOn(cell("good"));
        Scene scene = stage.getScene();
        Parent place = scene.getRoot();
        onFx(() -> scene.setRoot(new Pane()));
        trained.train("trained elsewhere", TrainedRuns.settings(List.of(16), 1, 0.0001, 1));
        assertThat(names()).doesNotContain("trained elsewhere");

        onFx(() -> scene.setRoot(place));

        assertThat(names()).contains("trained elsewhere");
        assertThat(nameField().getText()).isEqualTo("good");
        assertThat(table.getSelectionModel().getSelectedItem().summary().name()).isEqualTo("good");
    }

    private List<String> names() {
        return table.getItems().stream().map(row -> row.summary().name()).toList();
    }

    @Test
    void aRunThatFailedIsContinuedByAClickAndAFinishedOneIsNot() {
        open();
        assertThat(robot.lookup("Continue").tryQuery().filter(Node::isVisible)).isEmpty();
        RunRecorder recorder = trained.begin("broken off");
        recorder.failed(new ExplainedException("The disk is full."));
        onFx(model::refresh);

        robot.clickOn(cell("broken off")).clickOn("Continue");

        assertThat(continued).containsExactly(trained.run("broken off").id());
    }

    @Test
    void whatTheDoctorFoundIsToldWithTheRunAndItsButtonPreparesTheNextOne() {
        open();
        trained.store().findings().keep(trained.run("poor").id(), List.of(trained.finding("poor", 0.02)));
        robot.clickOn(cell("poor")).clickOn("About");
        assertThat(texts()).contains("The steps are too small.");

        Button prepare = robot.lookup("Prepare a run with learning rate 0.02").queryButton();
        onFx(prepare::requestFocus);
        robot.push(KeyCode.SPACE);

        assertThat(prepared).containsExactly("poor 0.02");
        robot.clickOn(cell("good"));
        assertThat(texts()).doesNotContain("The steps are too small.");
    }

    private TextField searchField() {
        return robot.lookup((Node node) -> node instanceof TextField field && "Search".equals(field.getPromptText()))
                .query();
    }

    @Test
    void theSearchFieldNarrowsTheTable() {
        open();
        robot.push(KeyCode.CONTROL, KeyCode.F).write("goo");

        assertThat(table.getItems()).hasSize(1);
        assertThat(texts()).contains("1 of 3 runs");
        robot.write("zzz");
        assertThat(texts()).contains("No run is as the filter and the search have it.");
    }

    @Test
    void theFilterListsOnlyTheRunsWithAStar() {
        open();
        model.star(trained.run("good"), true);
        choose("Only those with a star");

        assertThat(table.getItems()).extracting(row -> row.summary().name()).containsExactly("good");
        assertThat(texts()).contains("Starred", "1 of 3 runs");
    }

    @Test
    void theFilterOffersTheStatesAndTheDataThatThereAre() {
        open();
        trained.begin("growing");
        onFx(model::refresh);
        choose("Training");
        assertThat(table.getItems()).extracting(row -> row.summary().name()).containsExactly("growing");

        choose("Any state");
        choose("stripes");
        assertThat(table.getItems()).hasSize(4);
        assertThat(robot.lookup(".menu-button").<Labeled>query().getText()).isEqualTo("stripes");
    }

    @Test
    void theListIsSavedAsItStandsInThePlaceOfAnOlderFile() throws IOException {
        open();
        Files.writeString(folder.resolve("runs.csv"), "older");
        robot.clickOn("Name").push(KeyCode.CONTROL, KeyCode.F).write("oo");
        robot.clickOn("Save as CSV");

        List<String> lines = Files.readAllLines(folder.resolve("runs.csv"));
        assertThat(lines.get(0)).startsWith("run,name,note,starred,state");
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).contains(",good,");
        assertThat(lines.get(2)).contains(",poor,");
        assertThat(messages.currentProperty().get().text()).startsWith("2 runs saved as");
    }

    @Test
    void f2RenamesTheSelectedRun() {
        open();
        robot.clickOn(cell("poor")).push(KeyCode.F2).write("first try").push(KeyCode.ENTER);

        assertThat(trained.store().find("first try")).isPresent();
        assertThat(cell("first try")).isNotNull();
    }

    @Test
    void escapeTakesARenamingBack() {
        open();
        robot.clickOn(cell("poor")).push(KeyCode.F2).write("first try").push(KeyCode.ESCAPE);

        assertThat(trained.store().find("first try")).isEmpty();
        assertThat(nameField().getText()).isEqualTo("poor");
    }

    @Test
    void aNameThatIsBeingTypedSurvivesAnEpochAndBelongsToItsRun() {
        open();
        robot.clickOn(cell("poor")).push(KeyCode.F2).write("half");
        trained.store().star(trained.run("poor").id(), true);
        onFx(model::refresh);
        robot.write("way").clickOn(cell("good"));

        assertThat(trained.store().find("halfway")).isPresent();
        assertThat(trained.store().find("good")).isPresent();
    }

    @Test
    void aStarIsGivenInTheTable() {
        open();
        robot.clickOn(robot.lookup(".table-row-cell .star").queryAll().stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow());

        assertThat(trained.run("seeded").starred()).isTrue();
        assertThat(texts()).contains("★");
    }

    @Test
    void theDeleteKeyDeletesAndControlZBringsBack() {
        open();
        robot.clickOn(cell("good")).push(KeyCode.DELETE);
        assertThat(trained.store().find("good")).isEmpty();
        assertThat(table.getItems()).hasSize(2);

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(trained.store().find("good")).isPresent();
        assertThat(table.getItems()).hasSize(3);
    }

    @Test
    void controlZTakesBackWhatWasDoneLastBeItADecisionOrADeletion() {
        open();
        robot.clickOn(cell("poor")).push(KeyCode.DELETE);
        robot.clickOn(cell("good")).clickOn("Test");
        robot.clickOn(matrixCells().get(0));
        TestedPicture first = tested().getItems().get(0);
        robot.push(KeyCode.DELETE);
        assertThat(decided(first)).isPresent();

        robot.clickOn(cell("good")).push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(decided(first)).isEmpty();
        assertThat(trained.store().find("poor")).isEmpty();

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(trained.store().find("poor")).isPresent();
    }

    @Test
    void controlZInATextFieldIsAboutItsTextOnly() {
        open();
        robot.clickOn(cell("poor")).push(KeyCode.DELETE);
        robot.push(KeyCode.CONTROL, KeyCode.F).write("goo");

        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);

        assertThat(trained.store().find("poor")).isEmpty();
        assertThat(searchField().getText()).isNotEqualTo("goo");
    }

    @Test
    void twoSelectedRunsAreComparedInTheSettingsThatDiffer() {
        open();
        robot.clickOn(cell("poor"));
        robot.press(KeyCode.CONTROL).clickOn(cell("good")).release(KeyCode.CONTROL);

        assertThat(texts())
                .contains("Comparing 2 runs", "Learning rate", "Epochs at most")
                .doesNotContain("Seed");
        assertThat(robot.lookup(".chart-series-line").queryAll()).hasSize(2);
    }

    @Test
    void classifyingHandsTheRunOn() {
        open();
        robot.clickOn(cell("good")).clickOn("Classify with this run");

        assertThat(classified).containsExactly(trained.run("good").id());
    }

    @Test
    void aRunWithoutAModelCannotClassify() {
        open();
        trained.begin("growing");
        onFx(model::refresh);
        robot.clickOn(cell("growing"));

        assertThat(robot.lookup("Classify with this run").queryAs(Button.class).isDisabled())
                .isTrue();
        assertThat(texts()).contains("No epoch finished yet.");
        robot.clickOn("Test");
        assertThat(texts()).contains("It is tested when the training ends.");
    }

    @Test
    void theTestNamesTheNumberOfPicturesAndEveryCellOfTheMatrix() {
        open();
        robot.clickOn(cell("good")).clickOn("Test");

        assertThat(texts()).anyMatch(text -> text.endsWith("on 18 pictures that it never saw"));
        assertThat(robot.lookup(".confusion-matrix .cell").<Node>queryAll())
                .hasSize(9)
                .anyMatch(cell -> cell.getAccessibleText().matches("\\d of 6 “across” answered “down”"));
    }

    @Test
    void aClickOnANumberOfTheMatrixShowsItsPicturesTheSurestMistakeFirst() {
        open();
        robot.clickOn(cell("poor")).clickOn("Test");
        TestAnswers kept = trained.store().answers(trained.run("poor").id()).orElseThrow();
        PictureAnswer surest = kept.answers().stream()
                .filter(answer -> !answer.right())
                .max(Comparator.comparing(PictureAnswer::probability))
                .orElseThrow();
        List<PictureAnswer> alike = kept.answers().stream()
                .filter(answer ->
                        answer.truth().equals(surest.truth()) && answer.answer().equals(surest.answer()))
                .toList();

        robot.clickOn(
                matrixCell("%d of 6 “%s” answered “%s”".formatted(alike.size(), surest.truth(), surest.answer())));

        ListView<TestedPicture> list =
                robot.lookup(".tested-pictures .list-view").query();
        assertThat(list.getItems()).hasSize(alike.size());
        assertThat(list.getItems().get(0).answer()).isEqualTo(surest);
        assertThat(texts()).contains(surest.picture(), RunWords.answer(surest));
        assertThat(shownLooks()).isNotEmpty().allMatch(look -> look.getImage() != null);
    }

    @Test
    void theKeyboardOpensANumberToo() {
        open();
        robot.clickOn("Test");
        layOut();
        Node number = robot.lookup((Node node) -> node.getStyleClass().contains("openable"))
                .query();
        onFx(number::requestFocus);
        robot.push(KeyCode.ENTER);

        assertThat(texts()).contains(number.getAccessibleText());
        assertThat(robot.lookup(".tested-pictures .list-view").queryAll()).hasSize(1);
    }

    @Test
    void picturesThatAreGoneAreListedByTheirPathsWithASentence() throws IOException {
        open();
        deleteAll(folder.resolve("stripes"));
        robot.clickOn(cell("good")).clickOn("Test");
        robot.clickOn(robot.lookup((Node node) -> node.getStyleClass().contains("openable"))
                .<Node>query());

        ListView<TestedPicture> list =
                robot.lookup(".tested-pictures .list-view").query();
        assertThat(texts())
                .anyMatch(text -> text.contains("stripes is not there any more"))
                .contains(list.getItems().get(0).answer().picture())
                .anyMatch(text -> text.endsWith("no longer there"));
    }

    @Test
    void aFolderThatHasMovedIsAskedForWhereItsPicturesAreNeeded() throws IOException {
        open();
        Path elsewhere = Files.move(folder.resolve("stripes"), folder.resolve("elsewhere"));
        robot.clickOn(cell("good"));
        assertThat(texts()).noneMatch(text -> text.contains("is not there any more"));
        robot.clickOn("Run again");
        assertThat(texts()).anyMatch(text -> text.contains("stripes is not there any more"));
        assertThat(repeated).isEmpty();

        picked = Optional.of(Files.createDirectory(folder.resolve("another")));
        robot.clickOn("Choose where it is now");
        assertThat(texts()).anyMatch(text -> text.contains("holds none of the pictures that good was tested on"));
        picked = Optional.of(elsewhere);
        robot.clickOn("Choose where it is now");
        assertThat(repeated).containsExactly(trained.run("good").id());

        robot.clickOn("Test");
        robot.clickOn(robot.lookup((Node node) -> node.getStyleClass().contains("openable"))
                .<Node>query());
        assertThat(texts()).noneMatch(text -> text.endsWith("no longer there"));
        robot.clickOn("About");
        assertThat(texts()).contains("Its folder is now %s, as you said.".formatted(elsewhere));
    }

    @Test
    void theSideAboutARunTellsWhatItWasMadeWithAndWhatRepeatedIt() {
        open();
        RunStore store = trained.store();
        Repetition repetition = store.repetition(trained.run("poor").id(), NewPlaces.NONE);
        RunRecorder recorder = repetition.recorder();
        TrainingPlan plan =
                repetition.plan(repetition.read(new FolderReader(), ReadProgress.NONE), OptionalInt.empty());
        new Trainer(plan, List.of(recorder), new TrainingControl()).run();
        onFx(model::refresh);

        robot.clickOn(cell("poor")).clickOn("About");
        assertThat(texts()).contains("Made with", "ND4J", "Processor", "Repeated: poor again, same bits");
        robot.clickOn(cell("poor again"));
        assertThat(texts())
                .contains("This run repeats poor.")
                .contains("Same bits: it ended at the very weights and biases of poor.");
    }

    @Test
    void aPictureThatHasChangedIsNotShownAsTheOneThatWasTested() throws IOException {
        open();
        for (PictureAnswer answer :
                trained.store().answers(trained.run("good").id()).orElseThrow().answers()) {
            Files.write(folder.resolve("stripes").resolve(answer.picture()), new byte[] {0}, StandardOpenOption.APPEND);
        }
        robot.clickOn(cell("good")).clickOn("Test");
        robot.clickOn(robot.lookup((Node node) -> node.getStyleClass().contains("openable"))
                .<Node>query());

        assertThat(texts()).anyMatch(text -> text.endsWith("changed since the test"));
        assertThat(shownLooks()).allMatch(look -> look.getImage() == null);
    }

    @Test
    void aRunWithoutAnswersSaysWhyItsPicturesAreNotKnown() {
        trained = new TrainedRuns(folder).three();
        trained.forgetAnswers();
        show(trained.store());
        robot.clickOn("Test");
        robot.clickOn(robot.lookup((Node node) -> node.getStyleClass().contains("openable"))
                .<Node>query());

        assertThat(texts()).anyMatch(text -> text.contains("an older Hundredfold trained this run"));
    }

    @Test
    void theOpenedPicturesStayWhileTheRunIsStarred() {
        open();
        robot.clickOn("Test");
        robot.clickOn(robot.lookup((Node node) -> node.getStyleClass().contains("openable"))
                .<Node>query());
        trained.store().star(trained.run("seeded").id(), true);
        onFx(model::refresh);

        assertThat(robot.lookup(".tested-pictures .list-view").queryAll()).hasSize(1);
        robot.clickOn(cell("good"));
        assertThat(robot.lookup(".tested-pictures .list-view").queryAll()).isEmpty();
    }

    @Test
    void twoRunsAreJudgedByThePicturesThatOneGetsRightAndTheOtherWrong() {
        open();
        robot.clickOn(cell("poor"));
        robot.press(KeyCode.CONTROL).clickOn(cell("good")).release(KeyCode.CONTROL);
        AnswerComparison comparison = AnswerComparison.of(answers("good"), answers("poor"));

        assertThat(texts())
                .contains(comparison.words("good", "poor"))
                .contains("Only good is right: %d pictures"
                        .formatted(comparison.onlyFirst().size()));
        robot.press(KeyCode.CONTROL).clickOn(cell("seeded")).release(KeyCode.CONTROL);
        assertThat(robot.lookup(".tested-pictures .list-view").queryAll()).isEmpty();
        BestOfSeveral best = BestOfSeveral.of(List.of(answers("seeded"), answers("good"), answers("poor")));
        assertThat(texts())
                .contains(best.words(List.of("seeded", "good", "poor")))
                .anyMatch(text -> text.contains("%d pictures that all were".formatted(best.pictures())));
    }

    @Test
    void aPictureOfTheMatrixIsLeftOutBroughtBackAndMovedByKeysAndTheRunTrainedAgain() {
        open();
        robot.clickOn(cell("good")).clickOn("Test");
        robot.clickOn(matrixCells().get(0));
        TestedPicture first = tested().getItems().get(0);
        assertThat(again()).isEmpty();

        robot.push(KeyCode.DELETE);
        assertThat(decided(first)).contains(new Correction(first.answer().content(), Optional.empty()));
        assertThat(texts()).contains("left out");

        robot.push(KeyCode.B);
        assertThat(decided(first)).isEmpty();
        String other = first.answer().truth().equals("down") ? "square" : "down";
        robot.push(KeyCode.M).write(other).push(KeyCode.ENTER);
        assertThat(decided(first)).contains(new Correction(first.answer().content(), Optional.of(other)));
        assertThat(texts()).contains("now " + other);

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(decided(first)).isEmpty();
        robot.push(first.answer().truth().equals("across") ? KeyCode.DIGIT2 : KeyCode.DIGIT1);
        assertThat(decided(first)).isPresent();

        robot.clickOn("Train with these changes (1 picture)");
        assertThat(again).containsExactly(trained.run("good").id());
    }

    @Test
    void severalPicturesAreDecidedAboutAtOnceAndADecisionIsShownWhenTheRunIsOpenedAgain() {
        open();
        robot.clickOn(cell("good")).clickOn("Test");
        robot.clickOn(matrixCells().get(0));
        robot.push(KeyCode.SHIFT, KeyCode.DOWN).push(KeyCode.DELETE);

        assertThat(store().byPath()).hasSize(2);
        robot.clickOn(cell("poor")).clickOn(cell("good"));
        assertThat(again()).containsExactly("Train with these changes (2 pictures)");
        robot.clickOn(matrixCells().get(0));
        assertThat(texts()).contains("left out");
    }

    @Test
    void theAboutSideAndTheComparisonSayWhichPicturesWereDecidedOtherwise() {
        open();
        trained.trainWithout("without", "down/3.png");
        onFx(model::refresh);

        robot.clickOn(cell("without")).clickOn("About");
        assertThat(texts()).contains("Since seeded", "1 picture left out: down/3.png.");

        robot.press(KeyCode.CONTROL).clickOn(cell("good")).release(KeyCode.CONTROL);
        assertThat(texts()).contains("From good to without, what you had decided: 1 picture left out: down/3.png.");
    }

    private List<Node> matrixCells() {
        return robot
                .lookup((Node node) -> node.getStyleClass().contains("openable")
                        && node.getStyleClass().contains("cell"))
                .queryAll()
                .stream()
                .toList();
    }

    @SuppressWarnings("unchecked")
    private ListView<TestedPicture> tested() {
        return robot.lookup(".tested-pictures .list-view").queryAs(ListView.class);
    }

    private List<String> again() {
        return robot
                .lookup((Node node) -> node instanceof Button button
                        && button.isVisible()
                        && button.getText() != null
                        && button.getText().startsWith("Train with"))
                .<Button>queryAllAs(Button.class)
                .stream()
                .map(Labeled::getText)
                .toList();
    }

    private Corrections store() {
        return trained.store().corrections().of(folder.resolve("stripes"));
    }

    private Optional<Correction> decided(TestedPicture picture) {
        return store().of(picture.answer().picture(), picture.answer().content());
    }

    /** In the menu of the filter. */
    private void choose(String item) {
        robot.clickOn(".menu-button");
        robot.clickOn(robot.lookup(".context-menu .label").<Labeled>queryAllAs(Labeled.class).stream()
                .filter(label -> item.equals(label.getText()))
                .findFirst()
                .orElseThrow());
    }

    private List<PictureAnswer> answers(String name) {
        return trained.store().answers(trained.run(name).id()).orElseThrow().answers();
    }

    private Node matrixCell(String words) {
        return robot.lookup((Node node) ->
                        node.getStyleClass().contains("openable") && words.equals(node.getAccessibleText()))
                .query();
    }

    private Set<ImageView> shownLooks() {
        return robot.lookup(".tested-pictures .list-cell:filled .look .image-view")
                .queryAllAs(ImageView.class);
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    @Test
    void theSelectionSurvivesSortingAndARunThatGrows() {
        open();
        robot.clickOn(cell("good"));
        trained.begin("growing");
        onFx(model::refresh);
        robot.clickOn("Test score").clickOn("Name", MouseButton.PRIMARY);

        assertThat(table.getSelectionModel().getSelectedItems())
                .extracting(row -> row.summary().name())
                .containsExactly("good");
        assertThat(nameField().getText()).isEqualTo("good");
    }

    @Test
    void severalSelectedRunsStaySelectedWhileAnotherOneBegins() {
        open();
        robot.clickOn(cell("poor"));
        robot.press(KeyCode.CONTROL).clickOn(cell("seeded")).release(KeyCode.CONTROL);
        trained.begin("growing");
        onFx(model::refresh);

        assertThat(table.getSelectionModel().getSelectedItems())
                .extracting(row -> row.summary().name())
                .containsExactlyInAnyOrder("poor", "seeded");
        assertThat(texts()).contains("Comparing 2 runs");
    }

    private void open() {
        trained = new TrainedRuns(folder).three();
        show(trained.store());
    }

    private void show(RunStore store) {
        model = new RunsViewModel(store, new FolderReader(), messages, Runnable::run, Runnable::run, Runnable::run);
        show(
                () -> new RunsView(
                        model,
                        new RunsActions(
                                () -> trainings.add("asked"),
                                classified::add,
                                continued::add,
                                repeated::add,
                                (run, settings) -> prepared.add(
                                        run.name() + " " + settings.optimizer().learningRate()),
                                again::add,
                                (owner, title, kind, endings) -> Optional.of(folder.resolve("runs.csv")),
                                this::pick,
                                () -> {},
                                Runnable::run)),
                1280,
                800);
        table = (RunTable) stage.getScene().lookup(".run-table");
    }

    private List<Double> scores() {
        return table.getItems().stream()
                .map(row -> row.summary().testAccuracy())
                .distinct()
                .toList();
    }

    private InlineField nameField() {
        return robot.lookup(".run-name").queryAs(InlineField.class);
    }

    private Node cell(String text) {
        layOut();
        Predicate<Node> shown = node -> node instanceof TextCell cell && text.equals(cell.getText());
        return robot.lookup(shown).query();
    }

    private List<String> texts() {
        return robot.lookup((Node node) -> node instanceof Labeled).<Labeled>queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .filter(text -> text != null)
                .toList();
    }

    private Optional<Path> pick(Window owner, String title, Optional<Path> start) {
        return picked;
    }
}
