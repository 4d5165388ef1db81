package org.hundredfold.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hundredfold.ExplainedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesBelowTest {
    @TempDir
    Path folder;

    @Test
    void allFilesAreFoundInOrderAndLitterIsNot() throws IOException {
        Files.createDirectories(folder.resolve("b/__MACOSX"));
        for (String name : new String[] {"c.png", "b/2.png", "b/1.png", "b/.DS_Store", "b/__MACOSX/x.png", "a.txt"}) {
            Files.writeString(folder.resolve(name), "");
        }

        assertThat(FilesBelow.of(folder))
                .containsExactly(
                        folder.resolve("a.txt"),
                        folder.resolve("b/1.png"),
                        folder.resolve("b/2.png"),
                        folder.resolve("c.png"));
    }

    @Test
    void aLinkThatLeadsBackIsListedOnce() throws IOException {
        Files.writeString(folder.resolve("a.png"), "");
        Files.createSymbolicLink(folder.resolve("loop"), folder);

        assertThat(FilesBelow.of(folder)).containsExactly(folder.resolve("a.png"), folder.resolve("loop"));
    }

    @Test
    void aFolderThatIsGoneIsRefused() {
        Path gone = folder.resolve("gone");

        assertThatThrownBy(() -> FilesBelow.of(gone))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("gone");
    }
}
