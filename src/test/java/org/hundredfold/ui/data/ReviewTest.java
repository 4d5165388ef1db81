package org.hundredfold.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.prefs.Preferences;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Finding.Kind;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Picture;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.Stripes;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user decides about pictures, from the step to the data that is trained with. */
class ReviewTest {
    private static final Preprocessing LARGE = new Preprocessing(40, true, Framing.FIT);

    private final Queue reading = new Queue();
    private final Queue keeping = new Queue();
    private final Queue settled = new Queue();
    private final Status status = new Status();
    private final Messages messages = new Messages(Runnable::run);
    private final RecentFolders recent =
            new RecentFolders(Preferences.userRoot().node("review-test-" + System.nanoTime()));

    @TempDir
    Path folder;

    private Path stripes;
    private RunStore store;
    private DataViewModel model;
    private Decisions decisions;

    @BeforeEach
    void openFolder() {
        stripes = folder.resolve("stripes");
        Stripes.write(stripes, 10, 1);
        store = RunStore.open(folder.resolve("home"));
        start();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    /** As after a start of the program. */
    private void start() {
        DataThreads threads = new DataThreads(reading, Runnable::run, keeping, Runnable::run, settled);
        model = new DataViewModel(
                threads,
                new FolderReader(),
                recent,
                store.corrections(),
                store.confirmations(),
                () -> stripes,
                status,
                messages);
        decisions = model.review().decisions();
        open();
    }

    private void open() {
        model.open(stripes);
        work();
    }

    private void work() {
        while (reading.size() + keeping.size() > 0) {
            reading.runAll();
            keeping.runAll();
        }
    }

    private DataSet data() {
        return model.dataProperty().getValue();
    }

    private String classOf(String picture) {
        Picture found = data().pictures().stream()
                .filter(each -> each.relative().equals(picture))
                .findFirst()
                .orElseThrow();
        return data().classes().get(found.label());
    }

    @Test
    void anExcludedPictureIsNoPartOfTheDataAndAMovedOneIsOfItsNewClass() {
        decisions.exclude(new int[] {0, 1});
        decisions.move(new int[] {2}, 2);
        work();

        assertThat(data().pictures()).hasSize(28);
        assertThat(data().pictures()).extracting(Picture::relative).doesNotContain("across/0.png", "across/1.png");
        assertThat(classOf("across/2.png")).isEqualTo("square");
        assertThat(status.textProperty().get()).isEqualTo("stripes: 28 pictures, 3 classes");
        assertThat(model.review().overviewProperty().get().classes())
                .extracting(ClassCount::count)
                .containsExactly(7, 10, 11);
    }

    @Test
    void decisionsChangeTheFingerprintAndUndoingRestoresIt() {
        String before = data().fingerprint();
        decisions.exclude(new int[] {0});
        work();
        assertThat(data().fingerprint()).isNotEqualTo(before);

        decisions.undo();
        work();
        assertThat(data().fingerprint()).isEqualTo(before);
    }

    @Test
    void decisionsAreKeptOverAStart() {
        decisions.exclude(new int[] {0});
        decisions.move(new int[] {2}, 2);
        work();
        String fingerprint = data().fingerprint();

        start();

        assertThat(data().fingerprint()).isEqualTo(fingerprint);
        assertThat(decisions.isExcluded(0)).isTrue();
        assertThat(decisions.isMoved(2)).isTrue();
    }

    @Test
    void nothingIsWrittenIntoTheFolder() throws IOException {
        List<Path> before = files();
        decisions.exclude(new int[] {0, 5});
        work();

        assertThat(files()).isEqualTo(before);
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(stripes)) {
            return all.sorted().toList();
        }
    }

    @Test
    void aDecisionThatIsNotYetWrittenIsNotForgottenWhenTheFolderIsReadAgain() {
        decisions.exclude(new int[] {0});
        model.open(stripes);
        reading.runAll();

        assertThat(decisions.isExcluded(0)).isTrue();
        assertThat(data().pictures()).hasSize(29);
    }

    @Test
    void aDecisionMadeWhileTheFolderIsReadAgainHolds() {
        model.open(stripes);
        decisions.exclude(new int[] {0});
        work();

        assertThat(decisions.isExcluded(0)).isTrue();
        assertThat(data().pictures()).hasSize(29);
        decisions.undo();
        work();
        assertThat(data().pictures()).hasSize(30);
    }

    @Test
    void aDecisionAboutAFileThatIsGoneWaitsForItsReturn() throws IOException {
        decisions.exclude(new int[] {0});
        work();
        Path file = stripes.resolve("across/0.png");
        byte[] content = Files.readAllBytes(file);
        Files.delete(file);
        open();
        decisions.exclude(new int[] {0}); // now another one
        work();

        Files.write(file, content);
        open();

        assertThat(decisions.isExcluded(0)).isTrue();
        assertThat(decisions.isExcluded(1)).isTrue();
    }

    @Test
    void aDecisionDoesNotHoldForAFileWithOtherContent() throws IOException {
        decisions.exclude(new int[] {0});
        work();
        Files.copy(
                stripes.resolve("square/3.png"),
                stripes.resolve("across/0.png"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        open();

        assertThat(decisions.isExcluded(0)).isFalse();
    }

    @Test
    void dataReadAtAnotherSizeIsCorrectedToo() {
        decisions.exclude(new int[] {0});
        work();

        CompletableFuture<LoadedData> loaded = model.load(LARGE, Optional.empty(), ReadProgress.NONE);
        work();
        assertThat(loaded.join().data().pictures()).hasSize(29);

        model.preprocessingProperty().set(LARGE);
        settled.runAll();
        work();
        assertThat(data().pictures()).hasSize(29);
        assertThat(decisions.undoableProperty().get()).isEqualTo("Exclude 1 picture");
    }

    @Test
    void picturesOfTheTestFolderAreExcludedFromTheTest() {
        Path others = folder.resolve("others");
        Stripes.write(others, 4, 2);
        model.useTest(Optional.of(others));
        work();

        decisions.exclude(new int[] {30, 31});
        work();

        assertThat(data().pictures()).hasSize(30);
        assertThat(model.testProperty().getValue().pictures()).hasSize(10);
        start();
        model.useTest(Optional.of(others));
        work();
        assertThat(model.testProperty().getValue().pictures()).hasSize(10);
    }

    @Test
    void copiesInTheTestFolderAreNoPartOfTheSplit() throws IOException {
        Path others = folder.resolve("others");
        Stripes.write(others, 4, 2);
        Files.copy(stripes.resolve("down/3.png"), others.resolve("down/copy.png"));
        model.useTest(Optional.of(others));
        work();

        DataSet unseen = model.testProperty().getValue().withoutThoseIn(data());
        assertThat(unseen.pictures()).hasSizeLessThan(13);
        assertThat(model.review().overviewProperty().get().split().test())
                .isEqualTo(unseen.pictures().size());
    }

    @Test
    void theDataAreOutdatedUntilADecisionHasReachedThem() {
        assertThat(model.outdatedProperty().get()).isFalse();

        decisions.exclude(new int[] {0});
        assertThat(model.outdatedProperty().get()).isTrue();
        decisions.exclude(new int[] {1});
        work();

        assertThat(model.outdatedProperty().get()).isFalse();
        assertThat(data().pictures()).hasSize(28);
    }

    @Test
    void aCheckThatTakesLongIsSaidInTheStatusAndCanBeCancelled() throws IOException {
        Files.copy(stripes.resolve("across/4.png"), stripes.resolve("across/x.png"));
        model.open(stripes);
        reading.runNext();
        assertThat(model.review().checkingProperty().get()).isTrue();
        assertThat(status.textProperty().get()).isEqualTo("stripes: 31 pictures, 3 classes");
        settled.runAll();
        assertThat(status.textProperty().get()).isEqualTo("Checking the pictures in stripes");
        assertThat(status.progressProperty().get()).isNegative();

        model.review().cancelCheck();
        List<FoundGroup> before = model.review().findingsProperty().get();
        work();

        assertThat(model.review().checkingProperty().get()).isFalse();
        assertThat(model.review().uncheckedProperty().get()).isTrue();
        assertThat(model.review().findingsProperty().get()).isEqualTo(before);
        assertThat(status.textProperty().get()).isEqualTo("stripes: 31 pictures, 3 classes");
        assertThat(messages.currentProperty().get()).isNull();

        model.review().check();
        work();
        assertThat(model.review().uncheckedProperty().get()).isFalse();
        assertThat(group(Kind.DUPLICATE).findings()).isNotEmpty();
    }

    @Test
    void whatWasFoundInOneFolderIsNotSaidOfAnother() throws IOException {
        Files.copy(stripes.resolve("across/4.png"), stripes.resolve("across/x.png"));
        open();
        assertThat(group(Kind.DUPLICATE).findings()).isNotEmpty();
        Path others = folder.resolve("others");
        Stripes.write(others, 1, 2);

        model.open(others);
        reading.runNext();

        assertThat(model.review().checkingProperty().get()).isTrue();
        assertThat(model.review().findingsProperty().get()).isEmpty();
    }

    @Test
    void theTestHasTheClassesThatAreLeftToLearn() {
        Path others = folder.resolve("others");
        Stripes.write(others, 4, 2);
        model.useTest(Optional.of(others));
        work();

        decisions.exclude(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
        work();

        DataSet test = model.testProperty().getValue();
        assertThat(data().classes()).containsExactly("down", "square");
        assertThat(test.classes()).isEqualTo(data().classes());
        assertThat(test.pictures())
                .hasSize(8)
                .extracting(Picture::relative)
                .noneMatch(path -> path.startsWith("across"));
        assertThat(test.labels()).containsExactly(0, 0, 0, 0, 1, 1, 1, 1);
    }

    @Test
    void findingsFollowTheDecisions() throws IOException {
        Files.copy(stripes.resolve("across/4.png"), stripes.resolve("across/x.png"));
        open();
        FoundGroup duplicates = group(Kind.DUPLICATE);
        int copies = duplicates.findings().size();
        assertThat(copies).isPositive();

        new FoundActions(decisions, (found, place) -> {}, subset -> {}).settle(duplicates);
        work();

        assertThat(model.review().findingsProperty().get())
                .extracting(FoundGroup::kind)
                .doesNotContain(Kind.DUPLICATE);
        decisions.undo();
        work();
        assertThat(group(Kind.DUPLICATE).findings()).hasSize(copies);
    }

    private FoundGroup group(Kind kind) {
        return model.review().findingsProperty().get().stream()
                .filter(group -> group.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aStoreThatCannotBeWrittenSaysSoAndLosesNothing() throws IOException {
        store.close();
        Files.writeString(folder.resolve("home/runs.db"), "no longer a store");
        decisions.exclude(new int[] {0});
        work();

        assertThat(messages.currentProperty().get().text()).contains("runs.db");
        assertThat(data().pictures()).hasSize(29);
        model.preprocessingProperty().set(LARGE);
        settled.runAll();
        work();
        assertThat(data().pictures()).hasSize(29);
    }
}
