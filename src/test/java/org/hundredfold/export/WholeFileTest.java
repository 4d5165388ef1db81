package org.hundredfold.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hundredfold.ExplainedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void anOlderFile() throws IOException {
        file = folder.resolve("runs.csv");
        Files.writeString(file, "older");
    }

    @Test
    void creatingOverwritesNothing() {
        assertThatThrownBy(() -> WholeFile.create(file, out -> out.write(1)))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("is there already");
        assertThat(file).hasContent("older");
    }

    @Test
    void replacingPutsTheNewFileInPlaceOfTheOld() {
        WholeFile.replace(file, out -> out.write("newer".getBytes()));

        assertThat(file).hasContent("newer");
    }

    @Test
    void replacingThatBreaksOffLeavesTheOldFileAndNoPartOfTheNew() {
        assertThatThrownBy(() -> WholeFile.replace(file, out -> {
                    out.write(1);
                    throw new IOException("The disk is full");
                }))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("cannot be written");
        assertThat(file).hasContent("older");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void whatStandsBesideItStaysWhateverItIsCalled() throws IOException {
        Path part = Files.writeString(folder.resolve(".fresh.csv.part"), "mine");

        WholeFile.create(folder.resolve("fresh.csv"), out -> out.write('a'));
        assertThatThrownBy(() -> WholeFile.create(folder.resolve("fresh.csv.csv"), out -> {
            throw new IOException("The disk is full");
        }));

        assertThat(part).hasContent("mine");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("runs.csv", "fresh.csv", ".fresh.csv.part");
    }

    @Test
    void aFolderLeavesWhatStandsBesideItToo() throws IOException {
        Path part = Files.createDirectory(folder.resolve(".fresh.part"));
        Files.writeString(part.resolve("mine"), "mine");

        WholeFolder.create(folder.resolve("fresh"), made -> Files.writeString(made.resolve("a"), "a"));

        assertThat(part.resolve("mine")).hasContent("mine");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("runs.csv", "fresh", ".fresh.part");
    }

    @Test
    void aFileIsTriedBeforeItIsThere() {
        Path fresh = folder.resolve("fresh.csv");

        boolean early = WholeFile.create(fresh, out -> out.write('a'), written -> {
            assertThat(written).hasContent("a");
            return Files.exists(fresh);
        });

        assertThat(early).isFalse();
        assertThat(fresh).hasContent("a");
    }

    @Test
    void aFileThatFailsItsTrialIsNotThere() {
        Path fresh = folder.resolve("fresh.csv");

        assertThatThrownBy(() -> WholeFile.create(fresh, out -> out.write('a'), written -> {
                    throw new ExplainedException("It is no good.");
                }))
                .hasMessage("It is no good.");
        assertThat(folder.toFile().list()).containsExactly("runs.csv");
    }
}
