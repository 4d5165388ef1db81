package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.hundredfold.data.FolderReader;
import org.hundredfold.model.Answer.Score;
import org.hundredfold.model.FileAnswer;
import org.hundredfold.model.Novelty;
import org.hundredfold.model.Novelty.Aspect;
import org.hundredfold.runs.RunStore;
import org.hundredfold.ui.classify.FileFilter.Which;
import org.hundredfold.ui.classify.FolderProgress.Stage;
import org.hundredfold.ui.common.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderAnswersTest {
    @TempDir
    static Path home;

    private static Shapes shapes;
    private static RunStore store;
    private static long trained;
    private static long hardly;

    @TempDir
    Path temp;

    private final Messages messages = new Messages(Runnable::run);
    private final Deque<Runnable> delivered = new ArrayDeque<>();

    @BeforeAll
    static void train() {
        shapes = Shapes.drawnIn(home.resolve("shapes"));
        store = RunStore.open(home);
        trained = shapes.train(store, "trained", 12);
        hardly = shapes.train(store, "hardly", 1);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private ClassifyViewModel model(Executor window) {
        return new ClassifyViewModel(store, new FolderReader(), shapes.teaching(), messages, Runnable::run, window);
    }

    private ClassifyViewModel model() {
        ClassifyViewModel model = model(Runnable::run);
        model.use(trained);
        return model;
    }

    private static FolderProgress progress(ClassifyViewModel model) {
        return model.folder().progressProperty().get();
    }

    @Test
    void everyFileOfTheFoldersBelowIsAnsweredInTheOrderOfThePaths() {
        ClassifyViewModel model = model();

        model.classifyFolder(home.resolve("shapes"));

        List<FileRow> rows = model.folder().shown();
        assertThat(rows).hasSize(600);
        assertThat(rows)
                .extracting(FileRow::name)
                .startsWith("circle/001.png", "circle/002.png")
                .isSorted();
        assertThat(rows.get(0).best().orElseThrow().className()).isEqualTo("circle");
        assertThat(progress(model)).isEqualTo(new FolderProgress(home.resolve("shapes"), 600, 600, Stage.DONE, ""));
    }

    @Test
    void aFolderThatComesBeforeTheNetworkIsAnsweredOnceItIsLoaded() {
        ClassifyViewModel model = model(Runnable::run);
        model.classifyFolder(home.resolve("shapes").resolve("star"));
        assertThat(progress(model).stage()).isEqualTo(Stage.LISTING);

        model.use(trained);

        assertThat(model.folder().rows()).hasSize(150);
    }

    @Test
    void rowsArriveTogetherAndNotOneByOne() {
        ClassifyViewModel model = model(delivered::add);
        model.use(trained);
        work();

        model.classifyFolder(home.resolve("shapes"));

        assertThat(delivered).hasSizeLessThan(100);
        work();
        assertThat(model.folder().rows()).hasSize(600);
    }

    @Test
    void whatIsCancelledKeepsTheAnswersSoFarAndTakesNoMore() {
        ClassifyViewModel model = model(delivered::add);
        model.use(trained);
        work();
        model.classifyFolder(home.resolve("shapes"));
        delivered.remove().run(); // the number of files

        model.folder().cancel();
        work();

        assertThat(progress(model).stage()).isEqualTo(Stage.CANCELLED);
        assertThat(model.folder().rows()).isEmpty();
    }

    @Test
    void whereTwoRunsDifferIsFoundUntilThereIsOneAgain() {
        ClassifyViewModel model = model();
        model.beside().choose(hardly);
        model.classifyFolder(home.resolve("shapes"));

        model.folder().whichProperty().set(Which.DISPUTED);
        assertThat(model.folder().shown())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.best().orElseThrow().className())
                        .isNotEqualTo(row.beside().orElseThrow().className()));

        model.beside().chooseNone();
        assertThat(model.folder().shown()).hasSize(600);
    }

    @Test
    void theSavedTableHoldsTheAnswersOfBothRunsUnderTheirNames() throws IOException {
        ClassifyViewModel model = model();
        model.beside().choose(hardly);
        model.classifyFolder(home.resolve("shapes").resolve("star"));

        model.folder().save(temp.resolve("both.csv"), model.folder().rows());

        List<String> lines = Files.readAllLines(temp.resolve("both.csv"));
        assertThat(lines.get(0))
                .startsWith("file,trained: answer,trained: probability,")
                .contains(",trained: probability of triangle,hardly: answer,")
                .endsWith(",hardly: probability of triangle");
        FileRow first = model.folder().rows().get(0);
        assertThat(lines.get(1))
                .startsWith("001.png,star,")
                .contains("," + first.beside().orElseThrow().className() + ","
                        + first.beside().orElseThrow().probability());
        assertThat(lines).hasSize(151);
    }

    @Test
    void anotherFolderTakesThePlaceOfTheFirst() {
        ClassifyViewModel model = model();
        model.classifyFolder(home.resolve("shapes").resolve("star"));

        model.classifyFolder(home.resolve("shapes").resolve("circle"));

        assertThat(model.folder().rows())
                .hasSize(150)
                .allSatisfy(
                        row -> assertThat(row.file().getParent().getFileName()).hasToString("circle"));
    }

    @Test
    void aSecondNetworkAnswersBesideTheFirstWhoseAnswersStay() {
        ClassifyViewModel model = model();
        model.classifyFolder(home.resolve("shapes").resolve("star"));
        FileAnswer before = model.folder().rows().get(0).first();

        model.beside().choose(hardly);
        assertThat(model.folder().rows())
                .hasSize(150)
                .allSatisfy(row -> assertThat(row.beside()).isPresent());
        assertThat(model.folder().rows().get(0).first()).isSameAs(before);

        model.beside().chooseNone();
        assertThat(model.folder().rows())
                .hasSize(150)
                .allSatisfy(row -> assertThat(row.second()).isEmpty());
    }

    @Test
    void theFileLookedAtStaysWhileTheFolderIsAnsweredAnew() {
        ClassifyViewModel model = model();
        model.classifyFolder(home.resolve("shapes").resolve("star"));
        model.folder().select(model.folder().rows().get(3));

        model.use(hardly);

        assertThat(model.currentProperty().get().name()).isEqualTo("004.png");
        assertThat(model.resultProperty().get().network().orElseThrow().run().name())
                .isEqualTo("hardly");
    }

    @Test
    void aFolderThatIsGoneOrEmptyIsSaidInASentence() throws IOException {
        ClassifyViewModel model = model();

        model.classifyFolder(temp.resolve("gone"));
        assertThat(progress(model).problem()).startsWith("The folder " + temp.resolve("gone") + " cannot be read.");

        model.classifyFolder(Files.createDirectory(temp.resolve("empty")));
        assertThat(progress(model).problem()).startsWith("There are no files in " + temp.resolve("empty"));
    }

    @Test
    void filesAreFoundByNameByClassAndByWhatIsOddAboutThem() {
        FileRow sure = row("a.png", "star", 0.9, false, "");
        FileRow unsure = row("b.png", "circle", 0.5, false, "");
        FileRow strange = row("c.png", "star", 0.8, true, "");
        FileRow broken = row("d.txt", "", 0, false, "is no picture");

        List<FileRow> rows = List.of(sure, unsure, strange, broken);
        assertThat(rows).filteredOn(new FileFilter("STAR ", Which.ALL)).containsExactly(sure, strange);
        assertThat(rows).filteredOn(new FileFilter("d.t", Which.ALL)).containsExactly(broken);
        assertThat(rows).filteredOn(new FileFilter("", Which.UNSURE)).containsExactly(unsure);
        assertThat(rows).filteredOn(new FileFilter("", Which.NEVER_SEEN)).containsExactly(strange);
        assertThat(rows).filteredOn(new FileFilter("", Which.UNREADABLE)).containsExactly(broken);
    }

    private static FileRow row(String name, String best, double probability, boolean strange, String problem) {
        List<Score> scores = best.isEmpty() ? List.of() : List.of(new Score(best, probability));
        Optional<Novelty> novelty = Optional.of(new Novelty(0.5, strange, Aspect.PIXELS));
        return new FileRow(name, new FileAnswer(Path.of(name), scores, novelty, problem), Optional.empty());
    }

    private void work() {
        while (!delivered.isEmpty()) {
            delivered.remove().run();
        }
    }
}
