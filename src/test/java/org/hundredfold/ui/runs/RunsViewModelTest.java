package org.hundredfold.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.hundredfold.data.FolderReader;
import org.hundredfold.runs.RunRecorder;
import org.hundredfold.runs.RunState;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.train.baseline.BaselineMethod;
import org.hundredfold.train.baseline.BaselineScore;
import org.hundredfold.ui.common.Message.Kind;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.runs.RunsViewModel.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsViewModelTest {
    @TempDir
    private Path folder;

    private final Messages messages = new Messages(Runnable::run);
    private TrainedRuns trained;
    private RunsViewModel model;

    @BeforeEach
    void open() {
        trained = new TrainedRuns(folder).three();
        model = new RunsViewModel(
                trained.store(), new FolderReader(), messages, Runnable::run, Runnable::run, Runnable::run);
        model.refresh();
    }

    @AfterEach
    void close() {
        trained.store().close();
    }

    @Test
    void runsAreListedNewestFirst() {
        assertThat(names(model.rows())).containsExactly("seeded", "good", "poor");
        assertThat(model.stateProperty().get()).isEqualTo(State.READY);
    }

    @Test
    void aSearchFindsTheRunsInWhichEveryWordOccurs() {
        model.note(trained.run("good"), "Keep for Anna");
        model.filterProperty().set(RunFilter.ALL.withSearch("ANNA  quick"));

        assertThat(names(model.found())).containsExactly("good");
        model.filterProperty().set(RunFilter.ALL.withSearch("anna accurate"));
        assertThat(model.found()).isEmpty();
        model.filterProperty().set(RunFilter.ALL.withSearch(""));
        assertThat(model.found()).hasSize(3);
    }

    @Test
    void theListIsSavedWithTheEndingThatTheUserLeftOut() {
        model.save(model.rows().stream().map(RunRow::summary).toList(), folder.resolve("list"));

        assertThat(folder.resolve("list.csv")).exists();
        assertThat(folder.resolve("list")).doesNotExist();
        assertThat(messages.currentProperty().get().text()).contains("list.csv");
    }

    @Test
    void theSelectedRunIsOpenedWithItsCurvesAndItsTest() {
        select("good");

        assertThat(model.openedProperty().get().epochs()).hasSize(12);
        assertThat(model.openedProperty().get().test()).isPresent();
    }

    @Test
    void baselinesThatAreKeptWhileTheirRunIsOpenAreShown() {
        select("good");
        long good = trained.run("good").id();
        assertThat(model.baselinesProperty().get()).isEmpty();
        trained.store()
                .baselines()
                .keep(
                        good,
                        List.of(new BaselineScore(
                                BaselineMethod.LINEAR, 5, 9, Optional.empty(), Optional.empty(), 0, 0)));

        model.refreshBaselines(good);
        assertThat(model.baselinesProperty().get()).hasSize(1);
        select("poor");
        assertThat(model.baselinesProperty().get()).isEmpty();
    }

    @Test
    void severalSelectedRunsAreComparedInsteadOfOpened() {
        select("good");
        select("good", "poor");

        assertThat(model.selectedProperty().get()).extracting(RunSummary::name).containsExactly("good", "poor");
        assertThat(model.openedProperty().get()).isNull();
    }

    @Test
    void whatIsReadOfARunThatIsNoLongerSelectedIsNotShown() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        model = new RunsViewModel(
                trained.store(), new FolderReader(), messages, waiting::add, waiting::add, Runnable::run);
        model.refresh();
        waiting.remove().run();
        select("good");
        select("good", "poor");
        waiting.forEach(Runnable::run);

        assertThat(model.openedProperty().get()).isNull();
    }

    @Test
    void aRunThatTrainsAppearsAndGrowsInItsRow() {
        RunRecorder recorder = trained.begin("growing");
        model.refresh();
        RunRow row = model.rows().get(0);
        select("growing");
        trained.epoch(recorder, 1);
        model.refresh();

        assertThat(model.rows().get(0)).isSameAs(row);
        assertThat(row.summary().state()).isEqualTo(RunState.RUNNING);
        assertThat(row.summary().epochs()).isEqualTo(1);
        assertThat(model.selectedProperty().get()).containsExactly(row.summary());
        assertThat(model.openedProperty().get().epochs()).hasSize(1);
    }

    @Test
    void readingAgainWhatHasNotChangedDrawsNothingAnew() {
        List<RunSummary> before = model.rows().stream().map(RunRow::summary).toList();
        model.refresh();

        assertThat(model.rows())
                .extracting(RunRow::summary)
                .zipSatisfy(before, (now, was) -> assertThat(now).isSameAs(was));
    }

    @Test
    void manyWishesToRefreshWaitAsOne() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        model = new RunsViewModel(
                trained.store(), new FolderReader(), messages, waiting::add, waiting::add, Runnable::run);
        model.refresh();
        model.refresh();
        model.refresh();

        assertThat(waiting).hasSize(1);
    }

    @Test
    void aNewNameIsKeptInTheStore() {
        model.rename(trained.run("poor"), "  first try ");

        assertThat(names(model.rows())).containsExactly("seeded", "good", "first try");
        assertThat(trained.store().find("first try")).isPresent();
    }

    @Test
    void aBlankNameIsNotTaken() {
        model.rename(trained.run("poor"), "  ");

        assertThat(names(model.rows())).contains("poor");
    }

    @Test
    void noteAndStarAreKeptInTheStore() {
        model.note(trained.run("poor"), "too slow a rate");
        model.star(trained.run("poor"), true);

        assertThat(trained.run("poor").note()).isEqualTo("too slow a rate");
        assertThat(trained.run("poor").starred()).isTrue();
        assertThat(model.rows().get(2).summary().starred()).isTrue();
    }

    @Test
    void deletedRunsComeBackWithUndoTheLastFirst() {
        select("good");
        model.deleteSelected();
        select("poor", "seeded");
        model.deleteSelected();
        assertThat(model.rows()).isEmpty();

        model.undo();
        assertThat(names(model.rows())).containsExactly("seeded", "poor");
        model.undo();
        assertThat(names(model.rows())).containsExactly("seeded", "good", "poor");
        model.undo();
        assertThat(model.rows()).hasSize(3);
    }

    @Test
    void theMessageOfADeletionUndoesThatDeletionOnce() {
        select("good");
        model.deleteSelected();
        var undo = messages.currentProperty().get().action().orElseThrow();
        assertThat(messages.currentProperty().get().text()).isEqualTo("good deleted.");
        assertThat(undo.name()).isEqualTo("Undo");

        undo.run().run();
        assertThat(names(model.rows())).contains("good");
        select("poor");
        model.deleteSelected();
        undo.run().run();
        assertThat(names(model.rows())).containsExactly("seeded", "good");
    }

    @Test
    void aRunThatTrainsIsNotDeleted() {
        trained.begin("growing");
        model.refresh();
        select("growing", "poor");
        model.deleteSelected();

        assertThat(model.rows()).hasSize(4);
        assertThat(messages.currentProperty().get().text())
                .isEqualTo("growing is still training. Stop it, then delete it.");
    }

    @Test
    void aRunThatAnotherProgramDeletesIsNoLongerSelected() {
        select("good");
        trained.store().delete(trained.run("good").id());
        model.refresh();

        assertThat(model.selectedProperty().get()).isEmpty();
        assertThat(model.openedProperty().get()).isNull();
    }

    @Test
    void aStoreThatCannotBeReadIsSaidToBeSo() throws Exception {
        trained.store().close();
        Files.write(folder.resolve("home").resolve("runs.db"), new byte[8192]);
        model.refresh();

        assertThat(model.stateProperty().get()).isEqualTo(State.FAILED);
        assertThat(messages.currentProperty().get().kind()).isEqualTo(Kind.ERROR);
        assertThat(messages.currentProperty().get().text()).contains("runs.db");
    }

    private void select(String... names) {
        List<String> wanted = List.of(names);
        model.select(model.rows().stream()
                .filter(row -> wanted.contains(row.summary().name()))
                .toList());
    }

    private static List<String> names(List<RunRow> rows) {
        return rows.stream().map(row -> row.summary().name()).toList();
    }
}
