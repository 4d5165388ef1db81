package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hundredfold.runs.RunStore;
import org.junit.jupiter.api.Test;

class FindRateCommandTest extends CommandTest {
    @Test
    void theCurveIsToldAsJsonAndWrittenAsATableAndNothingIsKept() throws IOException {
        Path csv = folder.resolve("rates.csv");

        assertThat(runAtHome(
                        "find-rate",
                        stripes.toString(),
                        "--hidden",
                        "16",
                        "--batch",
                        "8",
                        "--json",
                        "--csv",
                        csv.toString()))
                .isZero();

        JsonNode answer = json();
        assertThat(answer.get("network").asText()).isEqualTo("784-16-3");
        assertThat(answer.get("suggested_learning_rate").asDouble())
                .isPositive()
                .isLessThanOrEqualTo(answer.get("lowest_loss_learning_rate").asDouble() / 10);
        assertThat(answer.get("least_learning_rate").asDouble()).isEqualTo(1e-6);
        assertThat(answer.get("most_learning_rate").asDouble()).isLessThanOrEqualTo(1);
        assertThat(answer.get("steps").size()).isGreaterThan(100);
        assertThat(Files.readAllLines(csv))
                .hasSize(1 + answer.get("steps").size())
                .first()
                .isEqualTo("learning_rate,loss,smoothed_loss");
        try (RunStore store = RunStore.open(home)) {
            assertThat(store.list()).isEmpty();
        }
    }

    @Test
    void theCurveIsToldInASmallTableAndASentence() {
        assertThat(runAtHome("find-rate", stripes.toString(), "--hidden", "16", "--batch", "8"))
                .isZero();

        assertThat(output())
                .contains("learning rate  loss, smoothed", "     0.000001  ", "Suggested learning rate: 0.0");
        assertThat(output().lines().count()).isLessThan(20);
    }

    @Test
    void theOriginalNetworkIsRefusedBeforeAnythingIsRead() {
        assertThat(runAtHome("find-rate", folder.resolve("nowhere").toString(), "--preset", "original"))
                .isEqualTo(2);

        assertThat(error()).contains("The original network learns with the one learning rate that it had");
    }
}
