package org.hundredfold.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hundredfold.runs.Samples.completed;
import static org.hundredfold.runs.Samples.epoch;
import static org.hundredfold.runs.Samples.result;
import static org.hundredfold.runs.Samples.snapshot;
import static org.hundredfold.runs.Samples.start;
import static org.hundredfold.runs.Samples.step;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.hundredfold.ExplainedException;
import org.hundredfold.train.TrainingResult.Ending;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {
    @TempDir
    Path home;

    private RunStore store;

    @BeforeEach
    void open() {
        store = RunStore.open(home);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        close();
        open();
    }

    private List<String> names() {
        return store.list().stream().map(RunSummary::name).toList();
    }

    @Test
    void aNewStoreIsEmpty() {
        assertThat(store.list()).isEmpty();
        assertThat(store.find("latest")).isEmpty();
        assertThat(store.load(1)).isEmpty();
    }

    @Test
    void runsAreListedNewestFirstAndStayWhenTheStoreIsOpenedAgain() {
        completed(store, "a");
        completed(store, "b");
        reopen();

        assertThat(names()).containsExactly("b", "a");
    }

    @Test
    void theListSaysTheSameOfARunAsItsLoadAndFind() {
        long id = completed(store, "a");
        completed(store, "b");

        RunSummary listed = store.list().get(1);

        assertThat(listed)
                .usingRecursiveComparison()
                .isEqualTo(store.load(id).orElseThrow().summary());
        assertThat(listed).usingRecursiveComparison().isEqualTo(store.find("a").orElseThrow());
    }

    @Test
    void runsAreFoundByIdThenByNewestName() {
        long first = completed(store, "same");
        long second = completed(store, "same");
        long third = completed(store, "third");
        try (Database database = Database.in(home)) { // as earlier versions let it be called
            database.write(handle -> new RunEditor(handle).rename(third, Long.toString(first)));
        }

        assertThat(store.find("same")).get().extracting(RunSummary::id).isEqualTo(second);
        assertThat(store.find(Long.toString(first)))
                .get()
                .extracting(RunSummary::id)
                .isEqualTo(first);
        assertThat(store.find("latest")).get().extracting(RunSummary::id).isEqualTo(third);
        assertThat(store.find("sam")).isEmpty();
    }

    @Test
    void nameNoteAndStarCanBeChangedAndStay() {
        long id = completed(store, "a");
        store.rename(id, "O'Hara; DROP TABLE run --");
        store.note(id, "zwei\nZeilen");
        store.star(id, true);
        reopen();

        RunSummary run = store.load(id).orElseThrow().summary();
        assertThat(run.name()).isEqualTo("O'Hara; DROP TABLE run --");
        assertThat(run.note()).isEqualTo("zwei\nZeilen");
        assertThat(run.starred()).isTrue();

        store.star(id, false);
        assertThat(store.list().get(0).starred()).isFalse();
    }

    @Test
    void aDeletedRunIsHiddenUntilItIsRestored() {
        long id = completed(store, "a");
        store.delete(id);

        assertThat(store.list()).isEmpty();
        assertThat(store.find("a")).isEmpty();
        assertThat(store.load(id)).isEmpty();

        store.restore(id);
        assertThat(names()).containsExactly("a");
        assertThat(store.load(id).orElseThrow().model()).isPresent();
    }

    @Test
    void deletedRunsAreGoneForGoodWithTheirPartsWhenTheStoreIsOpenedAgain() {
        long kept = completed(store, "kept");
        long id = completed(store, "a");
        store.delete(id);
        reopen();

        assertThatThrownBy(() -> store.restore(id))
                .isInstanceOf(ExplainedException.class)
                .hasMessage("Run %s is no longer there; it has been deleted for good.", id);
        for (String table : List.of("epoch", "snapshot", "model", "answers")) {
            assertThat(runsIn(table)).as(table).containsExactly(kept);
        }
        assertThat(completed(store, "next")).as("ids are not used again").isGreaterThan(id);
    }

    private List<Long> runsIn(String table) {
        try (Database database = Database.in(home)) {
            return database.direct(handle -> handle.createQuery("SELECT run_id FROM " + table)
                    .mapTo(Long.class)
                    .list());
        }
    }

    @Test
    void theSpaceOfDeletedRunsIsGivenBack() throws Exception {
        RunRecorder recorder = start(store, "a");
        IntStream.rangeClosed(1, 200).forEach(i -> recorder.epoch(epoch(i), snapshot(i)));
        recorder.finished(result(Ending.COMPLETED, 200));
        reopen();
        long before = Files.size(home.resolve("runs.db"));
        store.delete(recorder.runId());
        reopen();
        close();

        assertThat(Files.size(home.resolve("runs.db"))).isLessThan(before / 4);
    }

    @Test
    void aRunDeletedByAProgramThatStillRunsCanBeRestoredThere() throws Exception {
        long id = completed(store, "a");
        store.delete(id);
        Process other = ChildJvm.start(RecordingProcess.class, home.resolve("other"));
        try {
            setDeletedBy(id, ProcessStamp.of(other.toHandle()));
            reopen();
            store.restore(id);
            assertThat(names()).containsExactly("a");
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    private void setDeletedBy(long id, ProcessStamp stamp) {
        try (Database database = Database.in(home)) {
            database.write(
                    handle -> handle.execute("UPDATE run SET deleted_by = ? WHERE id = ?", stamp.toString(), id));
        }
    }

    @Test
    void aRunDeletedWhileItTrainsGoesOnAndCanBeRestored() {
        RunRecorder recorder = start(store, "a");
        store.delete(recorder.runId());
        reopen();
        recorder.epoch(epoch(1), snapshot(1));
        recorder.finished(result(Ending.COMPLETED, 1));
        store.restore(recorder.runId());

        assertThat(store.list().get(0).state()).isEqualTo(RunState.COMPLETED);
    }

    @Test
    void aRunThatIsNotThereCannotBeChanged() {
        assertThatThrownBy(() -> store.rename(7, "a")).isInstanceOf(ExplainedException.class);
        assertThatThrownBy(() -> store.delete(7)).isInstanceOf(ExplainedException.class);
    }

    @Test
    void twoStoresOfOneFolderSeeAndWriteTheSameRuns() {
        try (RunStore other = RunStore.open(home)) {
            RunRecorder here = start(store, "here");
            RunRecorder there = start(other, "there");
            for (int i = 1; i <= 10; i++) {
                here.steps(step(i));
                here.epoch(epoch(i), snapshot(i));
                there.epoch(epoch(i), snapshot(i));
            }
            other.rename(here.runId(), "renamed");

            assertThat(names()).containsExactly("there", "renamed");
            assertThat(other.load(here.runId()).orElseThrow().epochs()).hasSize(10);
            assertThat(store.load(there.runId()).orElseThrow().epochs()).hasSize(10);
        }
    }

    @Test
    void manyThreadsWriteAndReadAtOnce() {
        IntStream.range(0, 40).parallel().forEach(i -> {
            completed(store, "run " + i);
            store.list();
        });

        assertThat(store.list()).hasSize(40).allMatch(run -> run.epochs() == 1);
    }

    @Test
    void fiveThousandRunsAreListedEachWithItsOwnEpochs() {
        try (Database database = Database.in(home)) {
            completed(store, "run 1");
            database.write(handle -> handle.createScript(MANY_RUNS).execute());
        }

        List<RunSummary> runs = store.list();

        assertThat(runs).hasSize(5_000);
        assertThat(runs).extracting(RunSummary::id).startsWith(5_000L, 4_999L).endsWith(2L, 1L);
        assertThat(runs.get(0).epochs()).isEqualTo(20);
        assertThat(runs.get(0).validationErrors()).startsWith(1.0 / 5_000).endsWith(20.0 / 5_000);
        assertThat(runs.get(4_000).validationErrors()).startsWith(1.0 / 1_000);
        assertThat(runs.get(4_000).settings().seed()).isZero();
        assertThat(runs.get(4_001).settings().seed()).isEqualTo(99);
        assertThat(runs.get(4_000).testAccuracy()).isEqualTo(0.8);
    }

    /** Copies run 1 until there are 5,000 runs of 20 epochs with 100 seeds; epoch e of run r has the error e / r. */
    private static final String MANY_RUNS = """
            INSERT INTO run (name, started, folder, fingerprint, classes, training_pictures, validation_pictures,
                    test_pictures, network, settings, program, java, machine, process, state)
                WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
                SELECT 'run ' || i, started, folder, fingerprint, classes, training_pictures, validation_pictures,
                    test_pictures, network, json_set(settings, '$.seed', i % 100), program, java, machine, process, state FROM run, n;
            INSERT INTO epoch (run_id, epoch, validation_error)
                WITH RECURSIVE e (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM e WHERE i < 20)
                SELECT id, i, i * 1.0 / id FROM run, e WHERE id > 1;
            INSERT INTO evaluation SELECT id, part, confusion, loss, accuracy, low, high
                FROM run, evaluation WHERE id > 1;
            """;
}
