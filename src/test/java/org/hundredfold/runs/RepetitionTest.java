package org.hundredfold.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.Corrections;
import org.hundredfold.data.Corrections.Correction;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.Picture;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.runs.NewPlaces.Way;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Settings;
import org.hundredfold.train.Stripes;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingListener;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.WeightSnapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepetitionTest {
    private static final int EPOCHS = 5;

    @TempDir
    private Path temp;

    private Path stripes;
    private RunStore store;
    private DataSet data;

    @BeforeEach
    void open() {
        stripes = temp.resolve("stripes");
        store = RunStore.open(temp.resolve("home"));
        data = Stripes.in(stripes, 20);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private long train(TrainingListener... further) {
        TrainingPlan plan = TrainingPlanner.plan("stripes-1", data, Optional.empty(), Settings.small(EPOCHS));
        return train(plan, store.recorder(), further);
    }

    private static long train(TrainingPlan plan, RunRecorder recorder, TrainingListener... further) {
        List<TrainingListener> listeners = new java.util.ArrayList<>(List.of(recorder));
        listeners.addAll(List.of(further));
        new Trainer(plan, listeners, new TrainingControl()).run();
        return recorder.runId();
    }

    private long again(long run) {
        return again(run, NewPlaces.NONE, OptionalInt.empty());
    }

    private long again(long run, NewPlaces said, OptionalInt workers) {
        Repetition repetition = store.repetition(run, said);
        return train(
                repetition.plan(repetition.read(new FolderReader(), ReadProgress.NONE), workers),
                repetition.recorder());
    }

    private Verdict verdict(long run) {
        return store.repetitions().verdict(run).orElseThrow();
    }

    private void sql(String statement) {
        try (Database database = Database.in(temp.resolve("home"))) {
            database.direct(handle -> handle.execute(statement));
        }
    }

    private Corrections without(Picture picture) {
        return new Corrections(
                new TreeMap<>(Map.of(picture.relative(), new Correction(picture.content(), Optional.empty()))));
    }

    @Test
    void aRepetitionIsARunOfItsOwnThatEndsAtTheSameBits() {
        long run = train();
        long again = again(run);

        assertThat(again).isNotEqualTo(run);
        assertThat(store.find("stripes-1 again")).map(RunSummary::id).contains(again);
        Verdict verdict = verdict(again);
        assertThat(verdict.sameBits()).isTrue();
        assertThat(verdict.firstDifferentEpoch()).isNull();
        assertThat(verdict.differences()).isEmpty();
        assertThat(verdict.parameters())
                .isEqualTo(verdict.before())
                .isEqualTo(store.parameterHashes().get(run));
        assertThat(verdict.words()).isEqualTo("Same bits: it ended at the very weights and biases of stripes-1.");
    }

    @Test
    void theRunThatIsRepeatedAndItsRepetitionsKnowEachOther() {
        long run = train();
        long first = again(run);
        long second = again(first);

        assertThat(store.repetitions().of(run))
                .extracting(Repetitions.Repeated::name)
                .containsExactly("stripes-1 again");
        assertThat(store.repetitions().repeatedBy(second))
                .map(Repetitions.Repeated::run)
                .contains(first);
        assertThat(store.find("stripes-1 again 2")).map(RunSummary::id).contains(second);
        assertThat(store.repetitions().repeatedBy(run)).isEmpty();

        store.delete(run);
        assertThat(store.repetitions().repeatedBy(first)).isEmpty();
        assertThat(verdict(first).sameBits()).isTrue();
    }

    @Test
    void anotherNumberOfWorkersIsNamedAndChangesNoBit() {
        Verdict verdict = verdict(again(train(), NewPlaces.NONE, OptionalInt.of(3)));

        assertThat(verdict.sameBits()).isTrue();
        assertThat(verdict.words()).contains("although this is not the same: the number of workers (1 then, 3 now)");
    }

    @Test
    void aChangedPictureIsSaidBeforeAndNamedInTheVerdict() throws IOException {
        long run = train();
        Files.copy(stripes.resolve("down/1.png"), stripes.resolve("across/new.png"));
        Repetition repetition = store.repetition(run, NewPlaces.NONE);
        TrainingPlan plan =
                repetition.plan(repetition.read(new FolderReader(), ReadProgress.NONE), OptionalInt.empty());
        assertThat(repetition.changed(plan))
                .hasValueSatisfying(words -> assertThat(words).contains("the pictures in " + stripes));

        Verdict verdict = verdict(train(plan, repetition.recorder()));

        assertThat(verdict.sameBits()).isFalse();
        assertThat(verdict.firstDifferentEpoch()).isEqualTo(1);
        assertThat(verdict.differences()).extracting(Difference::what).containsExactly("pictures");
        assertThat(verdict.words()).startsWith("Different bits").contains("from epoch 1 on", "the pictures in");
    }

    @Test
    void aDecisionMadeSinceIsCarriedOutAndNamed() {
        long run = train();
        store.corrections().keep(stripes, without(data.pictures().get(0)));

        Verdict verdict = verdict(again(run));

        assertThat(verdict.differences()).extracting(Difference::what).containsExactly("pictures", "decisions");
        assertThat(verdict.words())
                .contains("what you decided about pictures: 1 picture left out: "
                        + data.pictures().get(0).relative());
    }

    @Test
    void otherBitsThoughAllIsTheSameAreAFinding() {
        long run = train();
        sql("UPDATE run SET parameters_sha256 = 'other'");

        assertThat(verdict(again(run)).words()).contains("this should not be: it is a fault");
    }

    @Test
    void whatIsNotKnownOfAnOldRunIsSaid() {
        long run = train();
        sql("UPDATE run SET split = NULL, nd4j = NULL, vectors = NULL, java = '11'");

        Verdict verdict = verdict(again(run));

        assertThat(verdict.sameBits()).isTrue();
        assertThat(verdict.words())
                .contains("although this is not the same: Java (11 then, ")
                .contains("Nobody knows whether this was the same: ND4J (not known then, ");
    }

    @Test
    void aRunThatWasBrokenOffIsRepeatedAsFarAsItsLastFinishedEpoch() {
        RunRecorder recorder = store.recorder();
        TrainingListener full = new TrainingListener() {
            @Override
            public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
                if (metrics.epoch() == 3) {
                    throw new ExplainedException("The disk is full.");
                }
            }
        };
        TrainingPlan plan = TrainingPlanner.plan("stripes-1", data, Optional.empty(), Settings.small(EPOCHS));
        assertThatThrownBy(() -> new Trainer(plan, List.of(recorder, full), new TrainingControl()).run());

        long again = again(recorder.runId());

        assertThat(store.load(again).orElseThrow().epochs()).hasSize(3);
        assertThat(verdict(again).sameBits()).isTrue();
    }

    @Test
    void aRunInItsFirstEpochOrInTrainingIsNotRepeated() {
        RunRecorder recorder = Samples.start(store, "begun");
        assertThatThrownBy(() -> store.repetition(recorder.runId(), NewPlaces.NONE))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("begun is being trained just now");
        recorder.failed(new ExplainedException("The disk is full."));
        assertThatThrownBy(() -> store.repetition(recorder.runId(), NewPlaces.NONE))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("begun was broken off in its first epoch");
    }

    @Test
    void toContinueIsOnlyOfferedWhereThatCanBe() {
        RunRecorder recorder = Samples.start(store, "begun");
        recorder.failed(new ExplainedException("The disk is full."));
        assertThatThrownBy(() -> store.repetition(recorder.runId(), NewPlaces.NONE))
                .hasMessageEndingWith("Continue it, or train anew.");

        sql("UPDATE run SET split = NULL"); // as before splits were kept

        assertThatThrownBy(() -> store.repetition(recorder.runId(), NewPlaces.NONE))
                .hasMessageEndingWith("Train anew with its settings.");
    }

    @Test
    void aRepetitionThatIsContinuedIsStillOne() {
        Repetition repetition = store.repetition(train(), NewPlaces.NONE);
        RunRecorder recorder = repetition.recorder();
        TrainingPlan plan =
                repetition.plan(repetition.read(new FolderReader(), ReadProgress.NONE), OptionalInt.empty());
        recorder.started(plan);
        recorder.failed(new ExplainedException("The disk is full."));

        RunRecorder rest = store.continuation(recorder.runId()).recorder();
        rest.started(plan);

        assertThat(rest.isRepetition()).isTrue();
        assertThat(store.recorder().isRepetition()).isFalse();
    }

    @Test
    void aFolderThatIsElsewhereIsReadThereWithItsDecisionsAndThatIsRememberedForAllRuns() throws IOException {
        store.corrections().keep(stripes, without(data.pictures().get(0)));
        data = data.corrected(store.corrections().of(stripes));
        long run = train();
        long other = train();
        Path elsewhere = Files.move(stripes, temp.resolve("elsewhere"));
        assertThatThrownBy(() -> again(run))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining(stripes.toString())
                .hasMessageContaining("say in Runs where it is now");

        long moved = again(
                run, new NewPlaces(Optional.of(elsewhere), Optional.empty(), Way.BY_OPTIONS), OptionalInt.empty());

        assertThat(verdict(moved).sameBits()).isTrue();
        assertThat(verdict(again(other)).sameBits()).isTrue();
        assertThat(store.load(run).orElseThrow().summary().folder()).isEqualTo(stripes);
        assertThat(store.load(moved).orElseThrow().summary().folder()).isEqualTo(elsewhere);
        assertThat(store.corrections().of(elsewhere))
                .isEqualTo(store.corrections().of(stripes));
        assertThat(store.answers(run).orElseThrow().folder()).isEqualTo(elsewhere);
    }

    @Test
    void aFolderWithOtherPicturesIsNotTakenForTheOneThatIsGone() throws IOException {
        long run = train();
        Path elsewhere = Files.move(stripes, temp.resolve("elsewhere"));
        Files.delete(elsewhere.resolve("down/1.png"));

        long again = again(
                run, new NewPlaces(Optional.of(elsewhere), Optional.empty(), Way.BY_OPTIONS), OptionalInt.empty());

        assertThat(verdict(again).differences()).extracting(Difference::what).containsExactly("pictures");
        assertThat(store.whereabouts().now(stripes)).isEmpty();
    }

    @Test
    void whatIsDecidedInTheNewPlaceCounts() throws IOException {
        store.corrections().keep(stripes, without(data.pictures().get(0)));
        Path elsewhere = Files.move(stripes, temp.resolve("elsewhere"));
        store.whereabouts().keep(stripes, elsewhere);
        store.corrections().keep(elsewhere, Corrections.NONE);

        store.whereabouts().keep(stripes, elsewhere);

        assertThat(store.whereabouts().corrections(stripes, elsewhere).byPath()).isEmpty();
    }
}
