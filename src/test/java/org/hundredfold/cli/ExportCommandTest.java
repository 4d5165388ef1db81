package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"onnx", "onnx-network"})
    void aNetworkIsTriedWithPicturesOfTheUsersOwn(String format) throws IOException {
        Path network = folder.resolve("mine.onnx");

        assertThat(runAtHome("export", "mine", "--format", format, "--out", network.toString()))
                .as(error())
                .isZero();

        assertThat(output()).contains("gives the same answers to", "no probability differs by more than");
        JsonNode certificate = new ObjectMapper()
                .readTree(folder.resolve("mine.certificate.json").toFile());
        assertThat(certificate.get("note").asText()).isEmpty();
        assertThat(stripes.resolve(
                        certificate.get("pictures").get(0).get("name").asText()))
                .as("a path below the folder")
                .isRegularFile();
    }

    @Test
    void aNetworkWhosePicturesAreGoneIsTriedWithNoise() throws IOException {
        Files.move(stripes, folder.resolve("elsewhere"));
        Path network = folder.resolve("mine.onnx");

        assertThat(runAtHome("export", "mine", "--format", "onnx", "--out", network.toString()))
                .as(error())
                .isZero();

        JsonNode certificate = new ObjectMapper()
                .readTree(folder.resolve("mine.certificate.json").toFile());
        assertThat(certificate.get("note").asText())
                .startsWith("None of the run's pictures was there to be read")
                .doesNotContain(folder.toString());
        assertThat(certificate.get("pictures").get(0).get("name").asText()).isEqualTo("noise, 1 x 1");
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

    @Test
    void aWholeRunAnswersOnAnotherComputerAsItDoesHere() throws IOException {
        Path file = folder.resolve("mine.hundredfold");
        String picture = stripes.resolve("down").resolve("3.png").toString();
        runAtHome("classify", "mine", picture, "--json");
        JsonNode here = json().get("results");
        assertThat(runAtHome("export", "mine", "--format", "run", "--out", file.toString()))
                .isZero();
        String elsewhere = folder.resolve("elsewhere").toString();

        assertThat(run("import", file.toString(), "--home", elsewhere, "--json"))
                .as(error())
                .isZero();

        assertThat(json().get("name").asText()).isEqualTo("mine");
        run("classify", "mine", picture, "--json", "--home", elsewhere);
        assertThat(json().get("results")).isEqualTo(here);
    }
}
