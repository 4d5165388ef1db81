package org.hundredfold.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.prefs.Preferences;
import java.util.stream.IntStream;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.Settings;
import org.hundredfold.train.Stripes;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches for wrong labels and what is decided about those found, with real networks on a small data set. */
class LabelSearchTest {
    private static final String MISFILED = "down/misfiled.png";

    private final Queue reading = new Queue();
    private final Queue settled = new Queue();
    private final Status status = new Status();
    private final Messages messages = new Messages(Runnable::run);
    private final RecentFolders recent =
            new RecentFolders(Preferences.userRoot().node("labels-test-" + System.nanoTime()));

    @TempDir
    Path folder;

    private Path stripes;
    private RunStore store;
    private DataViewModel model;
    private LabelSearch search;
    private Decisions decisions;

    @BeforeEach
    void openFolder() throws IOException {
        stripes = folder.resolve("stripes");
        Stripes.write(stripes, 150, 1);
        Files.move(stripes.resolve("across/11.png"), stripes.resolve(MISFILED));
        store = RunStore.open(folder.resolve("home"));
        start();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    /** As after a start of the program. */
    private void start() {
        DataThreads threads = new DataThreads(reading, Runnable::run, Runnable::run, Runnable::run, settled);
        model = new DataViewModel(
                threads,
                new FolderReader(),
                recent,
                store.corrections(),
                store.confirmations(),
                () -> stripes,
                status,
                messages);
        model.searchLabelsAs(() -> divided(1));
        model.preprocessingProperty().set(new Preprocessing(10, false, Framing.CROP));
        search = model.labels();
        decisions = model.review().decisions();
        open(stripes);
    }

    private static TrainingSettings divided(long seed) {
        return Settings.with(10, 0, 0.01, seed, 1);
    }

    private void open(Path opened) {
        model.open(opened);
        reading.runAll();
    }

    private void look() {
        search.begin();
        reading.runAll();
    }

    private List<String> listed() {
        return search.suspectedProperty().get().stream().map(this::path).toList();
    }

    private String path(Suspicion suspicion) {
        return decisions.albumProperty().get().picture(suspicion.number()).relative();
    }

    private Suspicion misfiled() {
        return search.suspectedProperty().get().stream()
                .filter(suspicion -> path(suspicion).equals(MISFILED))
                .findFirst()
                .orElseThrow();
    }

    private int[] number() {
        return new int[] {misfiled().number()};
    }

    private String words() {
        return search.wordsProperty().get();
    }

    private String className(int label) {
        return decisions.albumProperty().get().classes().get(label);
    }

    @Test
    void aPictureInTheWrongClassIsSuspectedMostImprobableFirst() {
        look();

        assertThat(className(misfiled().given())).isEqualTo("down");
        assertThat(className(misfiled().suggested())).isEqualTo("across");
        assertThat(search.suspectedProperty().get())
                .isSortedAccordingTo((a, b) -> Double.compare(a.givenProbability(), b.givenProbability()));
        assertThat(words()).matches("\\d+ of 3\\d\\d pictures (is|are) suspected\\.");
        assertThat(search.staleProperty().get()).isFalse();
    }

    @Test
    void itSaysHowFarItIsOfHowMuch() {
        List<String> told = new ArrayList<>();
        search.work().detailProperty().subscribe(detail -> told.add(detail));

        look();

        assertThat(told).contains("1 of 150 epochs", "150 of 150 epochs");
        assertThat(search.work().busyProperty().get()).isFalse();
    }

    @Test
    void whatTrainSealsForTheTestIsNotJudged() {
        long sealing = IntStream.range(1, 100)
                .filter(seed -> IntStream.of(divided(seed)
                                .split(model.dataProperty().getValue())
                                .test())
                        .anyMatch(picture -> model.dataProperty()
                                .getValue()
                                .pictures()
                                .get(picture)
                                .relative()
                                .equals(MISFILED)))
                .findFirst()
                .orElseThrow();
        model.searchLabelsAs(() -> divided(sealing));

        look();

        assertThat(listed()).doesNotContain(MISFILED);
    }

    @Test
    void whatIsFoundToBeRightIsNotListedBySearchesOfThisAndOtherDaysUntilItIsDoubtedAgain() {
        look();
        int before = listed().size();
        String fingerprint = model.dataProperty().getValue().fingerprint();
        Object data = model.dataProperty().getValue();
        decisions.confirm(number());

        assertThat(model.dataProperty().getValue()).as("nothing is made anew").isSameAs(data);
        assertThat(model.outdatedProperty().get()).isFalse();
        assertThat(search.staleProperty().get()).isFalse();
        assertThat(listed()).contains(MISFILED);
        assertThat(words()).endsWith(" left to decide.");
        look();
        assertThat(listed()).hasSize(before - 1).doesNotContain(MISFILED);

        start();
        look();
        assertThat(model.dataProperty().getValue().fingerprint()).isEqualTo(fingerprint);
        assertThat(decisions.undoableProperty().get()).isEmpty();
        assertThat(listed()).hasSize(before - 1).doesNotContain(MISFILED);
        assertThat(words()).endsWith(" 1 picture that you found right is not listed.");

        search.listAll();
        assertThat(listed()).hasSize(before).contains(MISFILED);
        assertThat(search.isOpen(misfiled())).isTrue();
        decisions.undo();
        look();
        assertThat(listed()).doesNotContain(MISFILED);
    }

    @Test
    void takingBackThatAPictureIsRightListsItOnAnotherDayToo() {
        look();
        decisions.confirm(number());
        decisions.undo();
        start();

        look();

        assertThat(listed()).contains(MISFILED);
    }

    @Test
    void aFileWithAnotherContentIsNotRightByWhatWasSaidOfTheOneBefore() throws IOException {
        look();
        decisions.confirm(number());
        Files.copy(
                stripes.resolve("across/12.png"),
                stripes.resolve(MISFILED),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        open(stripes);

        look();

        assertThat(listed()).contains(MISFILED);
    }

    @Test
    void decisionsMakeTheListOneOfBeforeUntilTheyAreTakenBack() {
        look();
        List<String> before = listed();
        decisions.move(number(), misfiled().suggested());
        reading.runAll();

        assertThat(search.staleProperty().get()).isTrue();
        assertThat(listed()).isEqualTo(before);
        assertThat(search.isOpen(misfiled())).isFalse();
        assertThat(words()).endsWith(" left to decide.");

        decisions.undo();
        reading.runAll();
        assertThat(search.staleProperty().get()).isFalse();
        assertThat(search.isOpen(misfiled())).isTrue();

        decisions.move(number(), misfiled().suggested());
        reading.runAll();
        look();
        assertThat(search.staleProperty().get()).isFalse();
        assertThat(listed()).doesNotContain(MISFILED);
    }

    @Test
    void whatWasFoundAtAnotherSizeIsSaidToBeOfBefore() {
        look();
        model.preprocessingProperty().set(new Preprocessing(12, false, Framing.CROP));
        settled.runAll();
        reading.runAll();

        assertThat(search.staleProperty().get()).isTrue();
        assertThat(listed()).contains(MISFILED);
    }

    @Test
    void otherPicturesEndASearchWhichIsSaidAndEmptyTheList() {
        Path others = folder.resolve("others");
        Stripes.write(others, 2, 2);
        model.open(others);
        search.begin();
        reading.runNext();

        assertThat(search.work().busyProperty().get()).isFalse();
        assertThat(messages.currentProperty().get().text())
                .isEqualTo("The search for wrong labels in stripes was given up, for other pictures are open now.");
        reading.runAll();
        assertThat(words()).isEmpty();
        assertThat(status.textProperty().get()).isEqualTo("others: 6 pictures, 3 classes");

        open(stripes);
        look();
        open(others);
        assertThat(listed()).isEmpty();
        assertThat(words()).isEmpty();
    }

    @Test
    void aSearchIsCancelledAndSaysSo() {
        search.begin();
        assertThat(status.textProperty().get()).isEqualTo("Looking for wrong labels in stripes");
        search.cancel();
        reading.runAll();

        assertThat(words()).isEqualTo("Not looked to the end.");
        assertThat(listed()).isEmpty();
        assertThat(status.textProperty().get()).isEqualTo("stripes: 450 pictures, 3 classes");
        assertThat(messages.currentProperty().get()).isNull();
    }

    @Test
    void whereNothingIsSuspectedThatIsSaid() {
        look();
        decisions.exclude(search.suspectedProperty().get().stream()
                .mapToInt(Suspicion::number)
                .toArray());
        reading.runAll();
        for (int i = 0; i < 5 && !listed().isEmpty(); i++) {
            decisions.exclude(search.suspectedProperty().get().stream()
                    .mapToInt(Suspicion::number)
                    .toArray());
            reading.runAll();
            look();
        }

        assertThat(words()).matches("Nothing suspected among 3\\d\\d pictures\\.");
    }

    @Test
    void oneClassIsRefusedInASentence() {
        decisions.exclude(IntStream.range(0, decisions.albumProperty().get().size())
                .filter(number -> decisions.label(number) != 1)
                .toArray());
        reading.runAll();

        look();

        assertThat(words()).startsWith(stripes + " has fewer than two classes with pictures.");
        assertThat(messages.currentProperty().get()).isNull();
    }

    @Test
    void classesOfOnePictureAreRefusedInASentence() {
        Path few = folder.resolve("few");
        Stripes.write(few, 1, 1);
        open(few);

        look();

        assertThat(words())
                .isEqualTo("No picture of " + few + " can be judged: there is no other of its class to learn from."
                        + " Add pictures, so that each class has some besides those sealed for the test.");
    }

    @Test
    void whatCannotBeKeptIsSaidAndHoldsWhileTheProgramRuns() throws IOException {
        look();
        store.close();
        Files.writeString(folder.resolve("home/runs.db"), "no longer a store");

        decisions.confirm(number());

        assertThat(messages.currentProperty().get().text()).contains("runs.db");
        look();
        assertThat(listed()).doesNotContain(MISFILED);
    }
}
