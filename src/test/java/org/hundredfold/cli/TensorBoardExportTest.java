package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hundredfold.export.Python;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Event files, read by another implementation of protocol buffers and of the checksums. */
class TensorBoardExportTest extends CommandTest {
    private JsonNode exported() throws Exception {
        Path out = folder.resolve("board");
        assertThat(runAtHome("export", "mine", "--format", "tensorboard", "--out", out.toString()))
                .as(error())
                .isZero();
        Path script = folder.resolve("read_events.py");
        Files.write(script, getClass().getResourceAsStream("read_events.py").readAllBytes());
        return new ObjectMapper().readTree(new Python(folder).runFile(script, out.toString()));
    }

    private JsonNode metrics() throws Exception {
        assertThat(runAtHome("metrics", "mine", "--json")).isZero();
        return json().get("epochs");
    }

    @ParameterizedTest
    @CsvSource({
        "training, epoch_loss, training_loss",
        "training, epoch_error, training_error",
        "validation, epoch_loss, validation_loss",
        "validation, epoch_error, validation_error"
    })
    void everyEpochIsThere(String part, String tag, String metric) throws Exception {
        train(3, "--name", "mine", "--validation", "0.2");
        JsonNode metrics = metrics();

        JsonNode points = exported().get(part).get(tag);

        assertThat(points).hasSize(3);
        for (int epoch = 1; epoch <= 3; epoch++) {
            assertThat(points.get(epoch - 1).get(0).asInt()).isEqualTo(epoch);
            double expected = metrics.get(epoch - 1).get(metric).asDouble();
            assertThat(points.get(epoch - 1).get(1).asDouble()).isCloseTo(expected, within(1e-6 * (1 + expected)));
        }
    }

    @Test
    void theBatchesBetweenEpochsAreThereAndValidationIsNotWhereThereIsNone() throws Exception {
        train(3, "--name", "mine", "--validation", "0");

        JsonNode parts = exported();

        assertThat(parts.get("training").get("batch_loss")).isNotEmpty();
        assertThat(parts.has("validation")).isFalse();
    }

    @Test
    void aFolderThatIsThereIsLeftAlone() throws Exception {
        train(1, "--name", "mine");
        Files.createDirectory(folder.resolve("board"));

        assertThat(runAtHome(
                        "export",
                        "mine",
                        "--format",
                        "tensorboard",
                        "--out",
                        folder.resolve("board").toString()))
                .isEqualTo(2);

        assertThat(error()).contains("is there already");
        assertThat(folder.resolve("board")).isEmptyDirectory();
    }
}
