package org.hundredfold.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hundredfold.ExplainedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsThereIsNotOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");

        assertThatThrownBy(() -> WholeFile.create(file, out -> out.write('n'))).isInstanceOf(ExplainedException.class);
        assertThat(file).hasContent("old");
    }

    @Test
    void whatTheUserWasAskedAboutIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");

        WholeFile.replace(file, out -> out.write('n'));

        assertThat(file).hasContent("n");
        assertThat(folder.toFile().list()).containsExactly("a");
    }

    @Test
    void theOldFileStaysWhereWritingTheNewOneFails() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");

        assertThatThrownBy(() -> WholeFile.replace(file, out -> {
                    out.write('n');
                    throw new IOException("full");
                }))
                .isInstanceOf(ExplainedException.class);
        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("a");
    }
}
