package org.hundredfold.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hundredfold.runs.Samples.completed;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.hundredfold.ExplainedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteDataSource;

class OpeningTest {
    private static final String ADD_COLUMN = "ALTER TABLE run ADD COLUMN colour TEXT NOT NULL DEFAULT 'red';";

    @TempDir
    Path home;

    private Path file() {
        return home.resolve("runs.db");
    }

    private RunStore openWith(String... furtherScripts) {
        List<String> scripts = new ArrayList<>(Migrations.bundled().scripts());
        scripts.addAll(List.of(furtherScripts));
        return new RunStore(Database.in(home), new Migrations(scripts));
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertThatOpeningIsRefused() {
        return assertThatThrownBy(() -> RunStore.open(home).close())
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining(home.toString());
    }

    private void makeOneRun() {
        try (RunStore store = RunStore.open(home)) {
            completed(store, "a");
        }
    }

    private void sql(String statement) {
        try (Database database = Database.in(home)) {
            database.direct(handle -> handle.execute(statement));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"new/folder/in folder", "ışık Ünal 画像", "50%25 #1 'a'"})
    void theStoreIsMadeInAnyFolder(String name) throws Exception {
        Path folder = home.resolve(name);
        try (RunStore store = RunStore.open(folder)) {
            completed(store, "a");
        }

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("runs.db"));
        }
    }

    @Test
    void theFolderMayBeALinkToAnother() throws Exception {
        Path link = Files.createSymbolicLink(home.resolve("link"), Files.createDirectory(home.resolve("real")));

        RunStore.open(link).close();

        assertThat(home.resolve("real/runs.db")).exists();
    }

    @Test
    void severalProgramsMayMakeTheStoreAtTheSameTime() {
        List<RunStore> stores = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> RunStore.open(home))
                .toList();
        stores.forEach(store -> completed(store, "a"));

        assertThat(stores.get(0).list()).hasSize(8);
        stores.forEach(RunStore::close);
    }

    @Test
    void aHomeThatIsAFileIsExplained() throws Exception {
        home = Files.createFile(home.resolve("file"));

        assertThatOpeningIsRefused().hasMessageContaining("no folder");
    }

    @Test
    void aFolderInPlaceOfTheFileIsExplained() throws Exception {
        Files.createDirectory(file());

        assertThatOpeningIsRefused().hasMessageContaining("cannot be written");
    }

    @Test
    void aFileThatMayNotBeWrittenIsExplainedAndOpensOnceItMay() {
        makeOneRun();
        assumeThat(file().toFile().setReadOnly() && !Files.isWritable(file())).isTrue();

        assertThatOpeningIsRefused().hasMessageContaining("cannot be written");
        assertThat(file().toFile().setWritable(true)).isTrue();
        makeOneRun();
    }

    @Test
    void aFolderThatMayNotBeWrittenIsExplained() {
        makeOneRun();
        assumeThat(home.toFile().setReadOnly() && !Files.isWritable(home)).isTrue();

        assertThatOpeningIsRefused().hasMessageContaining("cannot be written");
    }

    @Test
    void aConnectionThatCanOnlyReadIsExplained() {
        makeOneRun();
        SQLiteDataSource source = Database.source(file());
        source.setReadOnly(true);

        assertThatThrownBy(() -> new RunStore(new Database(file(), source), Migrations.bundled()))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void aStoreCanBeReadWhereNothingIsWritten() throws Exception {
        makeOneRun();
        byte[] before = Files.readAllBytes(file());

        try (RunStore store = RunStore.readOnly(home)) {
            assertThat(store.find("a")).isPresent();
            assertThat(store.load(1).orElseThrow().model()).isPresent();
            assertThatThrownBy(() -> store.star(1, true))
                    .isInstanceOf(ExplainedException.class)
                    .hasMessageContaining("cannot be written");
            assertThat(home.toFile().list()).containsExactly("runs.db");
        }

        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    void anOlderStoreIsNotReadWhereItCannotBeRenewed() {
        OldStore.ofVersionOneIn(home);

        assertThatThrownBy(() -> RunStore.readOnly(home))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("by an older version");
    }

    @Test
    void whoeverOnlyReadsMakesNoStore() {
        assertThatThrownBy(() -> RunStore.openToRead(home))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("There are no runs in");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aStoreThatAnotherProgramLocksIsExplained() {
        makeOneRun();
        SQLiteDataSource impatient = Database.source(file());
        impatient.getConfig().setBusyTimeout(10);
        try (Database other = Database.in(home)) {
            other.write(handle -> assertThatThrownBy(
                            () -> new RunStore(new Database(file(), impatient), Migrations.bundled()))
                    .isInstanceOf(ExplainedException.class)
                    .hasMessageContaining("in use by another program"));
        }
    }

    @Test
    void aFileThatIsNoStoreIsExplainedAndLeftAlone() throws Exception {
        String text = "This is a letter, not a store of runs. ".repeat(100);
        Files.writeString(file(), text);

        assertThatOpeningIsRefused().hasMessageContaining("is damaged");
        assertThat(file()).hasContent(text);
    }

    @Test
    void damageFoundLaterIsExplained() throws Exception {
        makeOneRun();
        try (RandomAccessFile store = new RandomAccessFile(file().toFile(), "rw")) {
            for (long at = 4096; at < store.length(); at++) {
                store.seek(at);
                store.write(0x5A);
            }
        }

        assertThatThrownBy(() -> {
                    try (RunStore store = RunStore.open(home)) {
                        store.list();
                    }
                })
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("is damaged");
    }

    @Test
    void aStoreOfANewerVersionIsExplainedAndLeftAlone() throws Exception {
        makeOneRun();
        sql("PRAGMA user_version = 99");
        byte[] before = Files.readAllBytes(file());

        assertThatOpeningIsRefused().hasMessageContaining("newer version");
        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    void anOlderStoreIsCopiedThenBroughtToThisVersionWithItsRuns() throws Exception {
        makeOneRun();
        try (RunStore store = openWith(ADD_COLUMN)) {
            assertThat(store.list()).hasSize(1);
            sql("UPDATE run SET colour = 'blue'");
        }

        Files.move(
                home.resolve("runs.v" + Migrations.bundled().scripts().size() + ".backup.db"),
                file(),
                StandardCopyOption.REPLACE_EXISTING);
        try (RunStore restored = RunStore.open(home)) {
            assertThat(restored.list()).extracting(RunSummary::name).containsExactly("a");
            assertThat(restored.load(1).orElseThrow().model()).isPresent();
        }
        assertThatThrownBy(() -> sql("SELECT colour FROM run")).isInstanceOf(ExplainedException.class);
    }

    @Test
    void aStoreOfTheFirstVersionIsCopiedAsItWas() {
        OldStore.ofVersionOneIn(home);

        RunStore.open(home).close();

        Path backup = home.resolve("runs.v1.backup.db");
        try (Database copy = new Database(backup, Database.source(backup))) {
            int version = copy.direct(handle ->
                    handle.createQuery("PRAGMA user_version").mapTo(int.class).one());
            String name = copy.direct(handle -> handle.createQuery("SELECT name FROM run")
                    .mapTo(String.class)
                    .one());
            assertThat(version).isEqualTo(1);
            assertThat(name).isEqualTo("old");
        }
    }

    @Test
    void whereTheCopyCannotBeWrittenNothingIsChanged() throws Exception {
        OldStore.ofVersionOneIn(home);
        Path inTheWay = home.resolve("runs.v1.backup.db/a folder");
        Files.createDirectories(inTheWay);

        assertThatOpeningIsRefused()
                .hasMessageContaining("runs.v1.backup.db, which cannot be written")
                .hasMessageContaining("nothing has been changed");

        assertThatThrownBy(() -> sql("SELECT * FROM correction")).isInstanceOf(ExplainedException.class);
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        try (RunStore store = RunStore.open(home)) {
            assertThat(store.list()).extracting(RunSummary::name).containsExactly("old");
        }
    }

    @Test
    void aStoreOfThisVersionIsNotCopied() throws Exception {
        makeOneRun();
        makeOneRun();

        try (Stream<Path> files = Files.list(home)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void aMigrationThatFailsChangesNothingAndMayBeTriedAgain() {
        makeOneRun();

        assertThatThrownBy(() -> openWith(ADD_COLUMN, "UPDATE nothing SET at = 'all';"))
                .isInstanceOf(ExplainedException.class);

        assertThatThrownBy(() -> sql("SELECT colour FROM run")).isInstanceOf(ExplainedException.class);
        try (RunStore store = openWith(ADD_COLUMN)) {
            assertThat(store.list()).hasSize(1);
        }
    }
}
