package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The proof from the command line. */
class ProveCommandTest extends CommandTest {
    @Test
    void proveFindsTheSameResultInEveryWay() throws IOException {
        assertThat(run("prove", stripes.toString(), "--updates", "30", "--json"))
                .isZero();

        JsonNode proof = json();
        assertThat(proof.get("equal").asBoolean()).isTrue();
        assertThat(proof.get("network").asText()).isEqualTo("101-10-1");
        assertThat(proof.get("classes").toString()).isEqualTo("[\"across\",\"down\"]");
        assertThat(proof.get("updates").asInt()).isEqualTo(30);
        assertThat(proof.get("factor").asDouble()).isPositive();
        assertThat(proof.get("ways")).hasSize(4);
        assertThat(proof.get("ways").get(1).get("us_per_update").asDouble()).isPositive();
        assertThat(proof.get("ways").get(2).get("way").asText()).isEqualTo("fused");
        assertThat(proof.get("ways").get(3).get("same_algorithm").asBoolean()).isFalse();
        assertThat(proof.get("gradient_check").get("passed").asBoolean()).isTrue();
        assertThat(proof.get("not_proved")).isNotEmpty();
    }

    @Test
    void proveTellsWhatItProvedAndWhatNot() {
        assertThat(run("prove", stripes.toString(), "--updates", "30", "--classes", "square,down", "--seed", "5"))
                .isZero();

        assertThat(output())
                .contains("40 pictures of square (0) and down (1)", "seed 5")
                .contains("The fused update is ", "times as fast as nested loops, and the weights differ by at most ")
                .contains("What was proved", "The gradient is right", "What was not", "another algorithm");
    }

    @Test
    void proveExportsWhatCanBeRepeated() throws IOException {
        Path export = folder.resolve("export");

        assertThat(run("prove", stripes.toString(), "--updates", "30", "--export", export.toString(), "--json"))
                .isZero();

        assertThat(json().get("export").asText()).isEqualTo(export.toString());
        assertThat(export.toFile().list())
                .containsExactlyInAnyOrder(
                        "start.npz",
                        "end-loops.npz",
                        "end-vectorised.npz",
                        "end-fused.npz",
                        "end-mini-batch.npz",
                        "replay.py",
                        "README.txt");
        assertThat(run("prove", stripes.toString(), "--updates", "30", "--export", export.toString()))
                .isEqualTo(2);
        assertThat(error()).contains("start.npz is there already");
    }

    @Test
    void proveComparesTheNetworkThatAPresetTrains() throws IOException {
        assertThat(run("prove", stripes.toString(), "--preset", "quick", "--updates", "3", "--json"))
                .isZero();

        assertThat(json().get("equal").asBoolean()).isTrue();
        assertThat(json().get("network").asText()).isEqualTo("784-256-3");
        assertThat(json().get("updates").asInt()).isEqualTo(3);
        assertThat(json().get("factor").asDouble()).isPositive();
        assertThat(json().get("gradient_check").get("passed").asBoolean()).isTrue();
    }
}
