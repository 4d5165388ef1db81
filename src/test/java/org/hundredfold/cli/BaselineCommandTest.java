package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.Stripes;
import org.hundredfold.train.baseline.BaselineMethod;
import org.hundredfold.train.baseline.BaselineScore;
import org.junit.jupiter.api.Test;

class BaselineCommandTest extends CommandTest {
    /** A network too small and trained too little to beat anything. */
    private void trainPoorly(String... more) {
        String[] basics = {"train", stripes.toString(), "--size", "10", "--epochs", "1", "--hidden", "1"};
        assertThat(runAtHome(with(basics, more))).as(error()).isZero();
    }

    @Test
    void trainTellsTheScoresOfEveryMethodInOneOrderAndKeepsThem() throws IOException {
        trainPoorly("--json");

        JsonNode baselines = json().get("baselines");
        assertThat(baselines.findValuesAsText("method")).containsExactly("majority", "neighbours", "linear");
        assertThat(baselines).allSatisfy(baseline -> {
            assertThat(baseline.get("training_pictures").asInt())
                    .isEqualTo(json().get("training_pictures").asInt());
            assertThat(baseline.get("validation_accuracy").asDouble()).isBetween(0.0, 1.0);
            assertThat(baseline.get("test_accuracy").asDouble()).isBetween(0.0, 1.0);
            assertThat(baseline.get("p").asDouble()).isBetween(0.0, 1.0);
            assertThat(baseline.get("test").get("pictures").asInt()).isEqualTo(9);
            assertThat(baseline.get("test").get("loss").isNull()).isTrue();
        });
        try (RunStore store = RunStore.open(home)) {
            List<BaselineScore> kept = store.baselines().of(1);
            assertThat(kept).extracting(BaselineScore::method).containsExactly(BaselineMethod.values());
            assertThat(kept.get(1).test().map(Evaluation::accuracy))
                    .contains(baselines.get(1).get("test_accuracy").asDouble());
        }
    }

    @Test
    void aNetworkThatDoesNotBeatThemIsToldSo() throws IOException {
        trainPoorly("--json");

        assertThat(json().get("beats_baselines").asBoolean(true)).isFalse();
        assertThat(json().get("baselines_explanation").asText()).contains("bring");

        trainPoorly();

        assertThat(output())
                .contains("Baselines on the same pictures: majority class 33.3 %, nearest neighbours ")
                .containsPattern("(does as well|does at least as well|does better) \\(");
    }

    @Test
    void whoDoesNotWantThemGetsNone() throws IOException {
        trainPoorly("--json", "--no-baselines");

        assertThat(json().get("baselines").isNull()).isTrue();
        assertThat(json().get("beats_baselines").isNull()).isTrue();
        trainPoorly("--no-baselines");
        assertThat(output()).doesNotContain("aselines");
    }

    @Test
    void evaluateOnTheRunsOwnFolderGivesThoseOfItsTest() throws IOException {
        trainPoorly("--json");
        JsonNode trained = json();

        assertThat(runAtHome("evaluate", "latest", stripes.toString(), "--json"))
                .isZero();

        assertThat(json().get("baselines")).isEqualTo(trained.get("baselines"));
        assertThat(json().get("beats_baselines")).isEqualTo(trained.get("beats_baselines"));
    }

    @Test
    void evaluateOnAnotherFolderScoresWhatTheRunsOwnPicturesTaught() throws IOException {
        Path other = folder.resolve("other");
        Stripes.write(other, 5, 3);
        trainPoorly();

        assertThat(runAtHome("evaluate", "latest", other.toString(), "--json")).isZero();
        assertThat(json().get("baselines"))
                .hasSize(3)
                .allSatisfy(baseline ->
                        assertThat(baseline.get("test").get("pictures").asInt()).isEqualTo(15));

        Files.move(stripes, folder.resolve("moved"));
        assertThat(runAtHome("evaluate", "latest", other.toString(), "--json")).isZero();
        assertThat(json().get("baselines").isNull())
                .as("nobody has them any more")
                .isTrue();
        assertThat(json().get("accuracy").isNumber()).isTrue();
    }
}
