package org.hundredfold.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hundredfold.runs.Samples.completed;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.Corrections;
import org.hundredfold.data.Corrections.Correction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteDataSource;

/** Real stores, really damaged. */
class StoreRepairTest {
    private static final int RUNS = 12;
    private static final int PAGE = 4096;

    @TempDir
    private Path home;

    private Path file;

    @BeforeEach
    void keepRuns() {
        file = home.resolve("runs.db");
        try (RunStore store = RunStore.open(home)) {
            for (int i = 1; i <= RUNS; i++) {
                completed(store, "run-" + i);
            }
            store.corrections()
                    .keep(
                            home.resolve("hands"),
                            new Corrections(
                                    new TreeMap<>(Map.of("a/1.png", new Correction("content", Optional.empty())))));
        }
    }

    private void garble(long from, long to) throws IOException {
        byte[] garbage = new byte[(int) (to - from)];
        new Random(7).nextBytes(garbage);
        try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
            damaged.seek(from);
            damaged.write(garbage);
        }
    }

    private List<String> names() {
        try (RunStore store = RunStore.open(home)) {
            List<RunSummary> runs = store.list();
            runs.forEach(run -> {
                assertThat(store.load(run.id())).isPresent();
                store.answers(run.id());
            });
            return runs.stream().map(RunSummary::name).toList();
        }
    }

    /** Sets the damaged file aside; checks that it is there to the byte. */
    private StoreRepair.Outcome repair() throws IOException {
        byte[] before = Files.readAllBytes(file);
        StoreRepair.Outcome outcome = StoreRepair.of(home).orElseThrow();
        assertThat(outcome.aside()).hasBinaryContent(before);
        assertThat(outcome.words()).contains("The damaged file is kept as " + outcome.aside());
        assertThat(StoreRepair.of(home)).as("sound by now").isEmpty();
        try (var files = Files.list(home)) {
            assertThat(files.map(path -> path.getFileName().toString()).filter(name -> name.startsWith("repair")))
                    .isEmpty();
        }
        return outcome;
    }

    private void assertThatItIsRefused() {
        assertThatThrownBy(this::names)
                .isInstanceOfSatisfying(
                        ExplainedException.class,
                        refused -> assertThat(StoreRepair.helps(refused)).isTrue())
                .hasMessageContaining(file + ", is damaged")
                .hasMessageContaining("runs --repair")
                .hasMessageContaining("Nothing is deleted");
    }

    @Test
    void aSoundStoreIsLeftAlone() throws IOException {
        byte[] before = Files.readAllBytes(file);

        assertThat(StoreRepair.of(home)).isEmpty();

        assertThat(file).hasBinaryContent(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, PAGE})
    void whereTheBeginIsLostNothingCanBeReadAndAllIsKept(int garbled) throws IOException {
        garble(0, garbled);
        assertThatItIsRefused();

        StoreRepair.Outcome outcome = repair();

        assertThat(outcome.words()).startsWith("No run could be read.");
        assertThat(names()).isEmpty();
    }

    @Test
    void ofAStoreThatWasCutOffTheRunsThatCanBeReadAreTakenOver() throws IOException {
        long most = Files.size(file) * 3 / 4;
        try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(most);
        }
        assertThatItIsRefused();

        StoreRepair.Outcome outcome = repair();

        assertThat(names()).isNotEmpty().hasSize(outcome.whole() + outcome.partly());
    }

    @Test
    void whicheverPageIsDamagedWhatCanBeReadIsTakenOver() throws IOException {
        byte[] sound = Files.readAllBytes(file);
        int pages = sound.length / PAGE;
        int nearlyAll = 0;
        for (int page = 1; page < pages; page++) {
            Files.write(file, sound);
            garble((long) page * PAGE, (long) (page + 1) * PAGE);
            Optional<StoreRepair.Outcome> outcome = StoreRepair.of(home);
            if (outcome.isPresent()) { // a page that is free may hold anything
                StoreRepair.Outcome found = outcome.get();
                assertThat(names()).as("page " + page).hasSize(found.whole() + found.partly());
                nearlyAll += found.whole() + found.partly() >= RUNS - 1 ? 1 : 0;
                assertThat(found.whole() + found.partly() + found.unreadable())
                        .as("page " + page)
                        .isIn(RUNS, 0); // none where the page says which tables there are
            }
        }
        assertThat(nearlyAll).as("pages whose loss costs at most a run").isGreaterThan(pages / 2);
    }

    @Test
    void damageThatShowsLaterIsRefusedAtTheNextStart() throws IOException {
        byte[] sound = Files.readAllBytes(file);
        int pages = sound.length / PAGE;
        int later = 0;
        for (int page = 1; page < pages; page++) {
            Files.write(file, sound);
            garble((long) page * PAGE, (long) (page + 1) * PAGE);
            boolean opens = opens();
            boolean read = reads();
            if (opens && !read) {
                later++;
                assertThat(opens()).as("page %d at the next start", page).isFalse();
                assertThatItIsRefused();
                repair();
            }
            Files.deleteIfExists(home.resolve("runs.db.damaged"));
        }
        assertThat(later).as("pages found broken only later").isPositive();
    }

    private boolean opens() {
        try {
            RunStore.open(home).close();
            return true;
        } catch (ExplainedException damaged) {
            return false;
        }
    }

    private boolean reads() {
        try {
            names();
            return true;
        } catch (ExplainedException damaged) {
            return false;
        }
    }

    @Test
    void aMarkedStoreThatIsSoundIsOpenedAndNoLongerMarked() throws IOException {
        Path mark = Files.createFile(home.resolve("runs.db.damaged"));

        assertThat(names()).hasSize(RUNS);

        assertThat(mark).doesNotExist();
    }

    @Test
    void anEmptyFileBesideItsLogIsNotTakenForANewStore() throws IOException {
        Path log = home.resolve("runs.db-wal");
        Files.write(log, new byte[100]);
        Files.write(file, new byte[0]);
        assertThatItIsRefused();
        assertThat(log).hasSize(100);

        StoreRepair.Outcome outcome = repair();

        assertThat(outcome.aside().resolveSibling(outcome.aside().getFileName() + "-wal"))
                .hasSize(100);
        assertThat(names()).isEmpty();
    }

    @Test
    void theLogOfADamagedStoreIsReadAndKept() throws IOException {
        Path log = home.resolve("runs.db-wal");
        byte[] written;
        byte[] store;
        try (RunStore open = RunStore.open(home)) {
            completed(open, "in the log");
            written = Files.readAllBytes(log);
            store = Files.readAllBytes(file);
        }
        Files.write(file, store);
        Files.write(log, written);
        garble(store.length / 2, store.length);

        Path aside = StoreRepair.of(home).orElseThrow().aside();
        assertThat(aside.resolveSibling(aside.getFileName() + "-wal")).hasBinaryContent(written);

        assertThat(names()).contains("in the log");
    }

    @Test
    void whatTheNewStoreCannotKeepIsNotCalledUnreadable() throws IOException {
        Path work = Files.createDirectory(home.resolve("work"));
        try (Database empty = Database.in(work)) {
            Migrations.bundled().apply(empty);
        }
        Path narrow = Database.fileIn(work);
        SQLiteDataSource full = Database.source(narrow);
        full.getConfig().setMaxPageCount((int) (Files.size(narrow) / PAGE) + 1);

        try (Database sound = new Database(narrow, full);
                Database damaged = Database.readOnlyFile(file)) {
            assertThatThrownBy(() -> damaged.direct(handle -> {
                        new Salvage(handle, sound).copy();
                        return null;
                    }))
                    .isInstanceOf(ExplainedException.class)
                    .hasMessageContaining("is full")
                    .hasCauseInstanceOf(Salvage.Unwritten.class);
        }
    }
}
