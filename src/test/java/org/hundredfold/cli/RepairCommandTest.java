package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line with runs in a damaged file. */
class RepairCommandTest extends CommandTest {
    @ParameterizedTest
    @ValueSource(strings = {"runs", "train", "evaluate"})
    void everyCommandNamesTheWayOutAndTheWayOutWorks(String command) throws Exception {
        Files.createDirectories(home);
        Files.writeString(home.resolve("runs.db"), "This is a letter, not a store of runs. ".repeat(100));
        String[] damaged = switch (command) {
            case "train" -> new String[] {"train", stripes.toString(), "--epochs", "1"};
            case "evaluate" -> new String[] {"evaluate", "latest", stripes.toString()};
            default -> new String[] {command};
        };

        assertThat(runAtHome(damaged)).isEqualTo(2);
        assertThat(error())
                .contains("is damaged", "\"runs --repair\" does so", "Nothing is deleted")
                .hasLineCount(1);

        assertThat(runAtHome("runs", "--repair")).isZero();
        assertThat(output()).contains("No run could be read.", "The damaged file is kept as " + home);
        assertThat(runAtHome("runs")).isZero();
        assertThat(output()).contains("There are no runs yet.");
    }

    @Test
    void ofAFileWithABadPageAsManyRunsAreListedAsAreSaidToBeTakenOver() throws Exception {
        assertThat(runAtHome("train", stripes.toString(), "--epochs", "2", "--name", "mine"))
                .isZero();
        try (RandomAccessFile store =
                new RandomAccessFile(home.resolve("runs.db").toFile(), "rw")) {
            store.seek(2 * 4096);
            store.write(new byte[4096]);
        }

        assertThat(runAtHome("runs", "--repair", "--json")).isZero();

        JsonNode outcome = json();
        assertThat(outcome.get("damaged").asBoolean()).isTrue();
        assertThat(Path.of(outcome.get("set_aside").asText())).exists();
        int taken =
                outcome.get("runs_whole").asInt() + outcome.get("runs_in_part").asInt();
        assertThat(runAtHome("runs", "--json")).isZero();
        assertThat(json().get("runs")).hasSize(taken);
    }

    @Test
    void aSoundFileIsLeftAlone() {
        assertThat(runAtHome("runs")).isZero();

        assertThat(runAtHome("runs", "--repair")).isZero();

        assertThat(output()).contains("is sound; nothing has been changed");
    }
}
