package org.hundredfold.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.hundredfold.data.Corrections;
import org.hundredfold.data.Corrections.Correction;
import org.hundredfold.runs.TestAnswers;
import org.hundredfold.train.AnswerComparison;
import org.hundredfold.train.BestOfSeveral;
import org.hundredfold.train.PictureAnswer;
import org.junit.jupiter.api.Test;

/** The test of a run: its numbers, the pictures behind them, and what is decided about these. */
class TestedPicturesTest extends RunsPlace {
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
}
