package org.hundredfold.ui.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Siblings;
import org.hundredfold.nn.original.Way;
import org.hundredfold.proof.Proof;
import org.hundredfold.proof.Updates;
import org.hundredfold.train.Preset;
import org.hundredfold.train.Stripes;
import org.hundredfold.ui.common.DataLoader;
import org.hundredfold.ui.common.Message.Kind;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.proof.ProofViewModel.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofViewModelTest {
    private static final int UPDATES = 40;

    @TempDir
    private Path folder;

    private final Messages messages = new Messages(Runnable::run);
    private final ObjectProperty<DataSet> data = new SimpleObjectProperty<>();
    private final Queue<String> readings = new ArrayDeque<>();
    private final DataLoader loader = (preprocessing, elsewhere, progress) -> {
        readings.add(preprocessing.size() + " pixels");
        return CompletableFuture.completedFuture(new LoadedData(
                new FolderReader().read(data.get().folder(), preprocessing, progress), Optional.empty()));
    };
    private final ProofViewModel model = model(Runnable::run);

    private ProofViewModel model(java.util.concurrent.Executor background) {
        return new ProofViewModel(data, loader, messages, background, Runnable::run);
    }

    @BeforeEach
    void makeItShort() {
        model.original().setUpdates(Updates.each(UPDATES));
    }

    private DataSet stripes() {
        return Stripes.in(folder.resolve("stripes"), 20);
    }

    private void proveTrained() {
        model.kindProperty().set(ProofViewModel.Kind.TRAINED);
        model.prove();
    }

    private static DataSet ofOneClass(DataSet all) {
        return new DataSet(
                all.folder(),
                List.of("across"),
                all.pictures().subList(0, 20),
                List.of(),
                all.preprocessing(),
                all.pixels(),
                Siblings.none(20),
                "one class");
    }

    @Test
    void withoutDataNothingIsProved() {
        model.prove();
        model.checkGradient();

        assertThat(model.stateProperty().get()).isEqualTo(State.NO_DATA);
        assertThat(model.original().isDone()).isFalse();
    }

    @Test
    void theOriginalNetworkIsProvedOnTheLargestClassesReadAtTenByTen() {
        data.set(stripes());
        assertThat(model.stateProperty().get()).isEqualTo(State.READY);
        model.prove();

        assertThat(model.stateProperty().get()).isEqualTo(State.DONE);
        assertThat(model.original().resultProperty().get().equal()).isTrue();
        assertThat(model.original().resultProperty().get().setup().first()).isEqualTo("across");
        assertThat(model.original().resultProperty().get().setup().second()).isEqualTo("down");
        assertThat(readings).containsExactly("10 pixels");
    }

    @Test
    void thePicturesAreReadOnceForTheSameData() {
        data.set(stripes());
        model.prove();
        model.prove();
        assertThat(readings).hasSize(1);

        data.set(stripes());
        model.prove();
        assertThat(readings).hasSize(2);
    }

    @Test
    void everyWayIsShownAsItGoes() {
        data.set(stripes());
        List<Double> shares = new ArrayList<>();
        List<Integer> updates = new ArrayList<>();
        model.original().soFarProperty().subscribe(soFar -> {
            shares.add(soFar.share());
            updates.add(soFar.compared(Way.MINI_BATCH).size());
        });
        model.prove();

        OriginalSoFar end = model.original().soFarProperty().get();
        assertThat(updates).isSorted().startsWith(0).contains(1, 2, 5);
        assertThat(shares).endsWith(1.0).anyMatch(share -> share > 0 && share < 1);
        assertThat(end.secondsLeft()).isZero();
        assertThat(end.micros(Way.FUSED)).isPositive();
        for (Way way : Way.values()) {
            assertThat(end.compared(way)).last().matches(step -> step.updates() == UPDATES);
        }
        assertThat(model.original().progressProperty().get().text()).isEqualTo("40 of 40 updates, 0 s left");
    }

    @Test
    void otherClassesCanBeChosenAndOneChosenTwiceChangesPlaces() {
        data.set(stripes());
        assertThat(model.original().classes()).containsExactly("across", "down", "square");
        model.original().firstProperty().set("square");
        model.original().secondProperty().set("square");

        assertThat(model.original().firstProperty().get()).isEqualTo("down");
        model.prove();
        assertThat(model.original().resultProperty().get().setup().second()).isEqualTo("square");
    }

    @Test
    void theNetworkOfAPresetIsProvedOnThePicturesAsTheyWereRead() {
        data.set(stripes());
        proveTrained();

        assertThat(model.stateProperty().get()).isEqualTo(State.DONE);
        assertThat(model.trained().resultProperty().get().equal()).isTrue();
        assertThat(model.trained().soFarProperty().get().steps()).hasSize(Proof.DEFAULT_STEPS);
        assertThat(model.trained().subjectProperty().get().network()).isEqualTo("64-256-3");
        assertThat(model.trained().subjectProperty().get().data()).endsWith(", 60 pictures");
        assertThat(readings).isEmpty();
    }

    @Test
    void anotherPresetGivesAnotherNetwork() {
        data.set(stripes());
        model.trained().presetProperty().set(Preset.ACCURATE);
        proveTrained();

        assertThat(model.trained().subjectProperty().get().network()).startsWith("1 x 8 x 8, conv");
    }

    @Test
    void stepsAreShownAsTheyCome() {
        data.set(stripes());
        Queue<Integer> seen = new ArrayDeque<>();
        model.trained()
                .soFarProperty()
                .subscribe(soFar -> seen.add(soFar.steps().size()));
        proveTrained();

        assertThat(seen).contains(0, 1, 2, 25, Proof.DEFAULT_STEPS);
    }

    @Test
    void eachProofKeepsItsResultWhileTheOtherIsShown() {
        data.set(stripes());
        model.prove();
        model.kindProperty().set(ProofViewModel.Kind.TRAINED);
        assertThat(model.stateProperty().get()).isEqualTo(State.READY);
        model.kindProperty().set(ProofViewModel.Kind.ORIGINAL);

        assertThat(model.stateProperty().get()).isEqualTo(State.DONE);
    }

    @Test
    void aCancelledProofEndsWithoutAResult() {
        data.set(stripes());
        model.original().soFarProperty().subscribe(soFar -> {
            if (soFar.compared().size() == 3) {
                model.cancel();
                assertThat(model.stateProperty().get()).isEqualTo(State.CANCELLING);
            }
        });
        model.prove();

        assertThat(model.stateProperty().get()).isEqualTo(State.READY);
        assertThat(model.original().isDone()).isFalse();
        assertThat(messages.currentProperty().get()).isNull();
    }

    @Test
    void aSecondProofIsNotBegunWhileOneRuns() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        ProofViewModel slow = model(waiting::add);
        data.set(stripes());
        slow.prove();
        slow.prove();

        assertThat(waiting).hasSize(1);
    }

    @Test
    void otherDataMakeAResultOld() {
        data.set(stripes());
        model.prove();
        data.set(null);

        assertThat(model.stateProperty().get()).isEqualTo(State.NO_DATA);
        assertThat(model.original().isDone()).isFalse();
    }

    @Test
    void otherDataEndAProofThatRuns() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        ProofViewModel slow = model(waiting::add);
        data.set(stripes());
        slow.prove();
        data.set(Stripes.in(folder.resolve("others"), 5));
        assertThat(slow.stateProperty().get()).isEqualTo(State.CANCELLING);
        waiting.remove().run();

        assertThat(slow.stateProperty().get()).isEqualTo(State.READY);
        assertThat(slow.original().isDone()).isFalse();
    }

    @Test
    void theGradientIsCheckedWhereSomethingWasProved() {
        data.set(stripes());
        model.checkGradient();
        assertThat(model.checkProperty().get()).isNull();
        model.prove();
        model.checkGradient();

        assertThat(model.checkProperty().get().passed()).isTrue();
        assertThat(model.checkProperty().get().network()).isEqualTo("100-10-1");
        assertThat(model.checkingProperty().get()).isFalse();
        proveTrained();
        assertThat(model.checkProperty().get()).isNull();
        model.checkGradient();
        assertThat(model.checkProperty().get().network()).isEqualTo("64-256-3");
    }

    @Test
    void aProofIsSavedToANewFolderEachTime() {
        data.set(stripes());
        model.export(folder);
        assertThat(messages.currentProperty().get()).isNull();
        model.prove();
        model.export(folder);
        model.export(folder);

        assertThat(folder.resolve("hundredfold-proof").resolve("start.npz")).exists();
        assertThat(folder.resolve("hundredfold-proof-2").resolve("end-fused.npz"))
                .exists();
        assertThat(messages.currentProperty().get().kind()).isEqualTo(Kind.INFO);
        assertThat(messages.currentProperty().get().text()).contains("hundredfold-proof-2", "replay.py");
    }

    @Test
    void whatCannotBeSavedIsExplained() throws Exception {
        data.set(stripes());
        model.prove();
        model.export(Files.writeString(folder.resolve("file"), ""));

        assertThat(messages.currentProperty().get().kind()).isEqualTo(Kind.ERROR);
        assertThat(messages.currentProperty().get().text()).contains("cannot be made");
    }

    @Test
    void dataThatCannotBeTrainedAreExplained() {
        data.set(ofOneClass(stripes()));
        proveTrained();

        assertThat(model.stateProperty().get()).isEqualTo(State.READY);
        assertThat(messages.currentProperty().get().kind()).isEqualTo(Kind.ERROR);
        assertThat(messages.currentProperty().get().text()).contains("fewer than two classes");
    }

    @Test
    void picturesThatCannotBeReadAgainAreExplained() {
        DataLoader failing = (preprocessing, elsewhere, progress) ->
                CompletableFuture.failedFuture(new ExplainedException("The disk is gone."));
        ProofViewModel unlucky = new ProofViewModel(data, failing, messages, Runnable::run, Runnable::run);
        data.set(stripes());
        unlucky.prove();

        assertThat(unlucky.stateProperty().get()).isEqualTo(State.READY);
        assertThat(messages.currentProperty().get().text()).isEqualTo("The disk is gone.");
    }
}
