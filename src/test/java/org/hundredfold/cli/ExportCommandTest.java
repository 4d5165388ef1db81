package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What leaves the program by way of the command line. */
class ExportCommandTest extends CommandTest {
    private Path out;

    @BeforeEach
    void aTrainedNetwork() {
        out = folder.resolve("out.csv");
        train(2, "--name", "mine");
    }

    @Test
    void aRunIsWrittenAsAFile() throws IOException {
        assertThat(runAtHome("export", "mine", "--format", "csv", "--out", out.toString()))
                .isZero();

        assertThat(output()).contains("Wrote " + out);
        assertThat(Files.readAllLines(out)).hasSize(3);
    }

    @Test
    void theSnippetComesWithTheAnswerAsJson() throws IOException {
        assertThat(runAtHome("export", "mine", "--format", "csv", "--out", out.toString(), "--json"))
                .isZero();

        assertThat(json().get("files").get(0).asText()).isEqualTo(out.toString());
        assertThat(json().get("snippet").asText()).contains(out.toString());
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Files.writeString(out, "mine");

        assertThat(runAtHome("export", "mine", "--format", "csv", "--out", out.toString()))
                .isEqualTo(2);

        assertThat(error()).contains("is there already");
        assertThat(out).hasContent("mine");
    }

    @Test
    void anUnknownFormatIsAnsweredWithThoseThereAre() {
        assertThat(runAtHome("export", "mine", "--format", "gif", "--out", out.toString()))
                .isEqualTo(2);

        assertThat(error()).contains("There is no format \"gif\". Choose one of: ", "csv");
    }
}
