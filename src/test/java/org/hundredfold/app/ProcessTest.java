package org.hundredfold.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.hundredfold.train.Stripes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ProcessTest {
    @TempDir
    private Path folder;

    private Program program;

    @BeforeEach
    void prepare() {
        program = new Program(folder);
        Stripes.write(folder.resolve("stripes"), 20, 1);
    }

    private Process startEndlessTraining() throws IOException, InterruptedException {
        Process training = program.start("train", "stripes", "--epochs", "1000000000", "--early-stop", "0", "--json");
        while (!program.err().contains("epoch 20:")) {
            assertThat(training.isAlive()).as(program.err()).isTrue();
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return training;
    }

    private JsonNode onlyRun() throws IOException, InterruptedException {
        assertThat(program.run("runs", "--json")).as(program.err()).isZero();
        JsonNode runs = new ObjectMapper().readTree(program.out()).get("runs");
        assertThat(runs).hasSize(1);
        return runs.get(0);
    }

    @Test
    void aTrainingThatIsKilledIsInTheListWithItsEpochsAndItsNetwork() throws Exception {
        startEndlessTraining().destroyForcibly().waitFor();

        JsonNode run = onlyRun();
        assertThat(run.get("state").asText()).isEqualTo("interrupted");
        assertThat(run.get("epochs").asInt()).isGreaterThanOrEqualTo(20);
        assertThat(program.run("classify", "latest", "stripes/down/1.png"))
                .as(program.err())
                .isZero();
    }

    @Test
    void aTrainingThatIsAskedToEndIsClosedWithItsResult() throws Exception {
        Process training = startEndlessTraining();
        training.destroy();
        training.waitFor();
        JsonNode result = new ObjectMapper().readTree(program.out());

        assertThat(result.get("ending").asText()).isEqualTo("stopped");
        assertThat(onlyRun().get("state").asText()).isEqualTo("stopped");
    }

    @Test
    void withoutADisplayTheWindowPointsToTheCommandLine() throws Exception {
        int exitCode = program.run();

        assertThat(exitCode).isEqualTo(3);
        assertThat(program.err()).hasLineCount(1).contains("cannot open a window", "--help");
        assertThat(program.out()).isEmpty();
    }
}
