package org.hundredfold.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.prefs.Preferences;
import org.hundredfold.ExplainedException;
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

class DataViewModelTest {
    private static final Preprocessing LARGE = new Preprocessing(40, true, Framing.FIT);

    private final Queue reading = new Queue();
    private final Queue window = new Queue();
    private final Queue settled = new Queue();
    private final Status status = new Status();
    private final Messages messages = new Messages(Runnable::run);
    private final Preferences preferences = Preferences.userRoot().node("data-test-" + System.nanoTime());

    @TempDir
    Path folder;

    private Path stripes;
    private Path others;
    private RunStore store;
    private DataViewModel model;

    @BeforeEach
    void makeFolders() {
        stripes = folder.resolve("stripes");
        others = folder.resolve("others");
        Stripes.write(stripes, 10, 1);
        Stripes.write(others, 4, 2);
        store = RunStore.open(folder.resolve("home"));
        model = model(() -> others);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private DataViewModel model(Callable<Path> sample) {
        DataThreads threads = new DataThreads(reading, Runnable::run, Runnable::run, window, settled);
        return new DataViewModel(
                threads,
                new FolderReader(),
                new RecentFolders(preferences),
                store.corrections(),
                store.confirmations(),
                sample,
                status,
                messages);
    }

    @Test
    void aFolderIsReadInTheBackgroundAndShown() {
        model.open(stripes);

        assertThat(model.dataProperty().getValue()).isNull();
        assertThat(model.reading().busyProperty().get()).isTrue();
        assertThat(status.textProperty().get()).isEqualTo("Reading the pictures in stripes");

        read();

        assertThat(model.dataProperty().getValue().folder()).isEqualTo(stripes);
        assertThat(model.reading().busyProperty().get()).isFalse();
        assertThat(status.textProperty().get()).isEqualTo("stripes: 30 pictures, 3 classes");
        assertThat(status.progressProperty().get()).isNaN();
        assertThat(model.recent()).containsExactly(stripes);
    }

    private Path parts() {
        Path parts = folder.resolve("published");
        Stripes.write(parts.resolve("train"), 10, 1);
        Stripes.write(parts.resolve("validation"), 4, 2);
        Stripes.write(parts.resolve("test"), 5, 3);
        return parts;
    }

    @Test
    void aFolderOfPartsIsOfferedAsSuchAndReadOnlyWhenAccepted() {
        open(parts());

        assertThat(model.dataProperty().getValue()).isNull();
        assertThat(model.offerProperty().get().layout().training()).hasFileName("train");

        model.acceptOffer();
        read();

        LoadedData loaded = model.loadedProperty().getValue();
        assertThat(loaded.data().classes()).containsExactly("across", "down", "square");
        assertThat(loaded.data().pictures())
                .hasSize(42)
                .filteredOn(Picture::validation)
                .hasSize(12);
        assertThat(loaded.test().orElseThrow().pictures()).hasSize(15);
        assertThat(model.offerProperty().get()).isNull();
    }

    @Test
    void theFoldersOfPartsCanBeReadAsClassesAllTheSame() {
        open(parts());

        model.readPartsAsClasses();
        read();

        assertThat(model.dataProperty().getValue().classes()).containsExactly("test", "train", "validation");
    }

    @Test
    void progressSaysHowManyPicturesHaveBeenRead() {
        List<String> seen = new ArrayList<>();
        model.reading().detailProperty().subscribe(detail -> seen.add(detail));

        open(stripes);

        assertThat(seen).contains("30 of 30 pictures");
        assertThat(model.reading().progressProperty().get()).isEqualTo(1);
    }

    @Test
    void theEarlierDataStaysWhenAnotherFolderCannotBeRead() {
        open(stripes);

        open(folder.resolve("nowhere"));

        assertThat(model.dataProperty().getValue().folder()).isEqualTo(stripes);
        assertThat(messages.currentProperty().get().text()).contains("nowhere").contains("There is no folder");
        assertThat(status.textProperty().get()).startsWith("stripes");
        assertThat(model.reading().busyProperty().get()).isFalse();
    }

    @Test
    void anErrorIsForgottenWhenOneTriesAgain() {
        open(folder.resolve("nowhere"));

        model.open(stripes);

        assertThat(messages.currentProperty().get()).isNull();
    }

    @Test
    void openingAnotherFolderCancelsTheOneBeingRead() {
        read();
        model.open(stripes);
        model.open(others);

        reading.runNext();
        window.runAll();
        assertThat(model.dataProperty().getValue()).isNull();
        assertThat(model.reading().busyProperty().get()).isTrue();
        assertThat(model.reading().progressProperty().get()).isNegative();

        read();
        assertThat(model.dataProperty().getValue().folder()).isEqualTo(others);
    }

    @Test
    void cancellingLeavesWhatWasOpen() {
        open(stripes);
        model.preprocessingProperty().set(LARGE);
        settled.runAll();

        model.cancel();
        read();

        assertThat(model.reading().busyProperty().get()).isFalse();
        assertThat(model.dataProperty().getValue().preprocessing().size()).isEqualTo(28);
        assertThat(model.preprocessingProperty().get().size()).isEqualTo(28);
        assertThat(messages.currentProperty().get()).isNull();
    }

    @Test
    void aChangedSizeIsReadOnceItHasSettled() {
        open(stripes);
        model.preprocessingProperty().set(new Preprocessing(30, true, Framing.FIT));
        model.preprocessingProperty().set(LARGE);
        assertThat(reading.size()).isZero();

        settled.runAll();
        assertThat(reading.size()).isEqualTo(1);

        read();
        assertThat(model.dataProperty().getValue().preprocessing()).isEqualTo(LARGE);
    }

    @Test
    void goingBackToTheSizeThatIsOpenStopsReadingTheOther() {
        open(stripes);
        var open = model.dataProperty().getValue();
        model.preprocessingProperty().set(LARGE);
        settled.runAll();
        model.preprocessingProperty().set(open.preprocessing());
        settled.runAll();

        read();

        assertThat(model.dataProperty().getValue()).isSameAs(open);
    }

    @Test
    void aSizeThatCannotBeReadIsTakenBack() throws IOException {
        open(stripes);
        Files.move(stripes, folder.resolve("moved"));

        model.preprocessingProperty().set(LARGE);
        settled.runAll();
        read();

        assertThat(messages.currentProperty().get().text()).contains("There is no folder");
        assertThat(model.preprocessingProperty().get().size()).isEqualTo(28);
    }

    @Test
    void aSeparateTestFolderTakesThePlaceOfTheSplitsTest() {
        open(stripes);
        SplitSizes before = model.review().overviewProperty().get().split();

        model.useTest(Optional.of(others));
        read();

        SplitSizes with = model.review().overviewProperty().get().split();
        assertThat(model.testProperty().getValue().folder()).isEqualTo(others);
        assertThat(List.of(before.training(), before.validation(), before.test()))
                .containsExactly(18, 6, 6);
        assertThat(List.of(with.training(), with.validation(), with.test()))
                .as("of 12 test pictures 6 are among the others")
                .containsExactly(24, 6, 6);

        model.useTest(Optional.empty());
        read();

        assertThat(model.testProperty().getValue()).isNull();
        assertThat(model.review().overviewProperty().get().split())
                .usingRecursiveComparison()
                .isEqualTo(before);
    }

    @Test
    void theTestFolderFollowsTheSizeAndLeavesWithItsData() {
        open(stripes);
        model.useTest(Optional.of(others));
        model.preprocessingProperty().set(LARGE);
        settled.runAll();
        read();
        assertThat(model.testProperty().getValue().preprocessing()).isEqualTo(LARGE);

        open(others);
        assertThat(model.testProperty().getValue()).isNull();
    }

    @Test
    void aTestFolderDoesNotReadTheDataAgain() {
        open(stripes);
        var data = model.dataProperty().getValue();

        model.useTest(Optional.of(others));
        read();

        assertThat(model.dataProperty().getValue()).isSameAs(data);
    }

    @Test
    void openingTheSameFolderAgainSeesItsNewPictures() {
        open(stripes);
        Stripes.write(stripes, 12, 1);

        open(stripes);

        assertThat(model.dataProperty().getValue().pictures()).hasSize(36);
    }

    @Test
    void loadingAtAnotherSizeLeavesTheOpenDataAlone() {
        open(stripes);
        model.useTest(Optional.of(others));
        read();
        var open = model.dataProperty().getValue();

        CompletableFuture<LoadedData> loaded = model.load(LARGE, Optional.empty(), ReadProgress.NONE);
        read();

        assertThat(loaded.join().data().preprocessing()).isEqualTo(LARGE);
        assertThat(loaded.join().test().orElseThrow().preprocessing()).isEqualTo(LARGE);
        assertThat(model.dataProperty().getValue()).isSameAs(open);
    }

    @Test
    void nothingIsLoadedBeforeAFolderIsOpen() {
        assertThat(model.load(LARGE, Optional.empty(), ReadProgress.NONE))
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .havingRootCause()
                .isInstanceOf(ExplainedException.class)
                .withMessage("Open a folder of pictures first.");
    }

    @Test
    void theSampleIsPreparedAndOpened() {
        model.openSample();
        assertThat(model.reading().whatProperty().get()).isEqualTo("Preparing the sample");

        read();

        assertThat(model.dataProperty().getValue().folder()).isEqualTo(others);
    }

    @Test
    void aSampleThatCannotBePreparedSaysWhy() {
        model = model(() -> {
            throw new ExplainedException("The disk is full.");
        });

        model.openSample();
        read();

        assertThat(messages.currentProperty().get().text()).isEqualTo("The disk is full.");
        assertThat(model.reading().busyProperty().get()).isFalse();
    }

    /** Lets everything in the background end and arrive. */
    private void read() {
        while (reading.size() + window.size() > 0) {
            reading.runAll();
            window.runAll();
        }
    }

    private void open(Path path) {
        model.open(path);
        read();
    }
}
