package org.hundredfold.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hundredfold.runs.Samples.completed;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import org.hundredfold.data.Corrections;
import org.hundredfold.data.Corrections.Correction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionStoreTest {
    private static final String CONTENT = "ab".repeat(32);

    @TempDir
    Path home;

    private static Corrections leftOut(String... pictures) {
        TreeMap<String, Correction> all = new TreeMap<>();
        for (String picture : pictures) {
            all.put(picture, new Correction(CONTENT, Optional.empty()));
        }
        return new Corrections(all);
    }

    @Test
    void decisionsOutliveTheProgramWhateverTheFilesAreCalled() {
        Path folder = home.resolve("it's 100% \"mine\" ışık 画像");
        TreeMap<String, Correction> all = new TreeMap<>(
                leftOut("cat/a\nb.png", "cat/'; DROP TABLE correction; --", "../val/c/1.png", "c/\uFFFD.png")
                        .byPath());
        all.put("cat/\uD83D\uDE00.png", new Correction(CONTENT, Optional.of("d'og \"ü\"")));
        Corrections corrections = new Corrections(all);

        try (RunStore store = RunStore.open(home)) {
            store.corrections().keep(folder, corrections);
        }

        try (RunStore store = RunStore.open(home)) {
            assertThat(store.corrections().of(folder)).isEqualTo(corrections);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void foldersWhoseNamesReadTheSameHaveTheirOwnDecisions() throws Exception {
        Path one = Path.of(URI.create(home.toUri() + "d%FE"));
        Path other = Path.of(URI.create(home.toUri() + "d%FF"));
        try (RunStore store = RunStore.open(home)) {
            store.corrections().keep(one, leftOut("x/1.png"));
            store.corrections().keep(other, leftOut("x/2.png"));
            Files.createDirectory(one);

            assertThat(store.corrections().of(one)).isEqualTo(leftOut("x/1.png"));
            assertThat(store.corrections().of(other)).isEqualTo(leftOut("x/2.png"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void decisionsAreReadWithoutAnythingBeingWritten(boolean whileAnotherProgramIsAtWork) throws Exception {
        home = Files.createDirectory(home.resolve("50%25 #1 ışık?"));
        Path folder = home.resolve("a");
        try (RunStore store = RunStore.open(home)) {
            store.corrections().keep(folder, leftOut("x/1.png"));
            if (whileAnotherProgramIsAtWork) {
                assertThat(CorrectionStore.readOnly(home, folder)).isEqualTo(leftOut("x/1.png"));
            }
        }
        byte[] before = Files.readAllBytes(home.resolve("runs.db"));

        assertThat(CorrectionStore.readOnly(home, folder)).isEqualTo(leftOut("x/1.png"));

        assertThat(home.resolve("runs.db")).hasBinaryContent(before);
        assertThat(home.toFile().list()).containsExactly("runs.db");
    }

    @Test
    void withoutAStoreThereAreNoDecisionsAndNoStoreIsMadeToReadThem() {
        assertThat(CorrectionStore.readOnly(home.resolve("none"), home)).isEqualTo(Corrections.NONE);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void newDecisionsTakeThePlaceOfThoseAboutTheSameFolderOnly() {
        try (RunStore store = RunStore.open(home)) {
            store.corrections().keep(home.resolve("a"), leftOut("x/1.png", "x/2.png"));
            store.corrections().keep(home.resolve("b"), leftOut("x/3.png"));
            store.corrections().keep(home.resolve("c/../a"), leftOut("x/2.png"));

            assertThat(store.corrections().of(home.resolve("a"))).isEqualTo(leftOut("x/2.png"));
            assertThat(store.corrections().of(home.resolve("b"))).isEqualTo(leftOut("x/3.png"));
            store.corrections().keep(home.resolve("a"), Corrections.NONE);
            assertThat(store.corrections().of(home.resolve("a"))).isEqualTo(Corrections.NONE);
        }
    }

    @Test
    void aStoreOfVersionOneIsMigratedWithItsRuns() {
        OldStore.ofVersionOneIn(home);

        try (RunStore store = RunStore.open(home)) {
            assertThat(store.list()).extracting(RunSummary::name).containsExactly("old");
            assertThat(store.load(1).orElseThrow().model()).isPresent();
            store.corrections().keep(home, leftOut("x/1.png"));
            assertThat(store.corrections().of(home)).isEqualTo(leftOut("x/1.png"));
            completed(store, "new");
            assertThat(store.list()).extracting(RunSummary::name).containsExactly("new", "old");
        }
        assertThat(home.resolve("runs.v1.backup.db")).exists();
    }
}
