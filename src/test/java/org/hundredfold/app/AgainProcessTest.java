package org.hundredfold.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hundredfold.train.Stripes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real trainings, repeated in processes of their own. */
@Timeout(180)
class AgainProcessTest {
    @TempDir
    private Path folder;

    private Program program;

    @BeforeEach
    void prepare() {
        program = new Program(folder);
        Stripes.write(folder.resolve("stripes"), 20, 1);
    }

    private JsonNode result(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add("--json");
        assertThat(program.run(command.toArray(String[]::new)))
                .as(program.err())
                .isZero();
        return new ObjectMapper().readTree(program.out());
    }

    private JsonNode train(String way) throws Exception {
        List<String> training = new ArrayList<>(List.of("train", "stripes", "--name", "first", "--epochs", "6"));
        training.addAll(List.of(way.split(" ")));
        return result(training.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--hidden 64 --batch 8 --optimizer adam", "--preset original"})
    void aRunThatIsRepeatedEndsAtTheSameBits(String way) throws Exception {
        JsonNode first = train(way);

        JsonNode again = result("again", "first");

        assertThat(again.get("verdict").asText()).isEqualTo("same_bits");
        assertThat(again.get("differences")).isEmpty();
        assertThat(again.get("first_different_epoch").isNull()).isTrue();
        assertThat(again.get("parameters_sha256"))
                .isEqualTo(again.get("parameters_sha256_before"))
                .isEqualTo(first.get("parameters_sha256"));
        assertThat(again.get("name").asText()).isEqualTo("first again");
        assertThat(result("runs").get("runs")).hasSize(2).allSatisfy(run -> {
            assertThat(run.get("parameters_sha256")).isEqualTo(first.get("parameters_sha256"));
            assertThat(run.get("nd4j").asText()).isNotBlank();
            assertThat(run.get("vectors").asText()).contains("vectors of");
        });
    }

    @Test
    void anotherNumberOfWorkersGivesTheSameBits() throws Exception {
        train("--hidden 64 --batch 32 --threads 1");

        JsonNode again = result("again", "first", "--threads", "2");

        assertThat(again.get("verdict").asText()).isEqualTo("same_bits");
        assertThat(again.get("threads").asInt()).isEqualTo(2);
        assertThat(again.get("differences").get(0).get("what").asText()).isEqualTo("workers");
    }

    @Test
    void aPictureThatHasChangedIsSaidFirstAndNamedInTheVerdict() throws Exception {
        train("--hidden 16");
        Files.copy(folder.resolve("stripes/down/1.png"), folder.resolve("stripes/across/new.png"));

        JsonNode again = result("again", "first");

        assertThat(program.err()).contains("This has changed since first: the pictures in");
        assertThat(again.get("verdict").asText()).isEqualTo("different_bits");
        assertThat(again.get("first_different_epoch").asInt()).isEqualTo(1);
        assertThat(again.get("differences").get(0).get("what").asText()).isEqualTo("pictures");
        assertThat(again.get("verdict_explanation").asText()).contains("What is not the same: the pictures in");
    }

    @Test
    void aFolderThatHasMovedIsNamedOnceAndRemembered() throws Exception {
        train("--hidden 16");
        Files.move(folder.resolve("stripes"), folder.resolve("elsewhere"));
        assertThat(program.run("again", "first")).isEqualTo(2);
        assertThat(program.err()).contains("--folder DIR").hasLineCount(1);

        assertThat(result("again", "first", "--folder", "elsewhere")
                        .get("verdict")
                        .asText())
                .isEqualTo("same_bits");
        assertThat(result("again", "first").get("verdict").asText()).isEqualTo("same_bits");
        assertThat(program.run("evaluate", "first", "elsewhere")).isZero();
        assertThat(program.err()).contains("The run learned from this folder");
    }
}
