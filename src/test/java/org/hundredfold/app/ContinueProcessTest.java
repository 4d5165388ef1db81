package org.hundredfold.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hundredfold.train.Stripes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real trainings, really killed: whatever the moment, going on from there ends where the whole training ends. */
@Timeout(180)
class ContinueProcessTest {
    private static final String EPOCHS = "30";

    @TempDir
    private Path folder;

    private Program program;

    @BeforeEach
    void prepare() {
        program = new Program(folder);
        Stripes.write(folder.resolve("stripes"), 20, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--hidden 64 --batch 1 --optimizer adam",
                "--hidden 64 --batch 1 --optimizer momentum --learning-rate 0.001",
                "--hidden 64 --batch 1 --optimizer sgd --learning-rate 0.01",
                "--hidden 64 --batch 1 --optimizer adam --shift 0.1 --rotate 15 --zoom 0.1 --flip --noise 0.05 --erase 0.3",
                "--preset original --size 80"
            })
    void aRunThatIsKilledOverAndOverEndsAtTheSameBits(String way) throws Exception {
        List<String> training = new ArrayList<>(List.of("train", "stripes", "--epochs", EPOCHS, "--early-stop", "0"));
        training.addAll(List.of(way.split(" ")));
        JsonNode whole = result(training.toArray(String[]::new));

        kill(training, "training", 0);
        List<String> goingOn = List.of("continue", "latest");
        kill(goingOn, "epoch 5:", 0);
        kill(goingOn, "epoch 11:", 10);
        JsonNode continued = result("continue", "latest");

        for (String field : List.of("parameters_sha256", "epochs", "best_epoch", "ending", "validation", "test")) {
            assertThat(continued.get(field)).as(field).isEqualTo(whole.get(field));
        }
        JsonNode runs = result("runs").get("runs");
        assertThat(runs).hasSize(2).allSatisfy(run -> {
            assertThat(run.get("parameters_sha256")).isEqualTo(whole.get("parameters_sha256"));
            assertThat(run.get("state").asText()).isEqualTo("completed");
        });
    }

    /** Kills a training some milliseconds after it has said something. */
    private void kill(List<String> command, String said, int milliseconds) throws Exception {
        Process training = program.start(command.toArray(String[]::new));
        while (!program.err().contains(said)) {
            assertThat(training.isAlive()).as(program.err()).isTrue();
            TimeUnit.MILLISECONDS.sleep(2);
        }
        TimeUnit.MILLISECONDS.sleep(milliseconds);
        List<ProcessHandle> all = Stream.concat(training.descendants(), Stream.of(training.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        assertThat(program.err()).as("killed before its end").doesNotContain("epoch " + EPOCHS + ":");
    }

    private JsonNode result(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add("--json");
        assertThat(program.run(command.toArray(String[]::new)))
                .as(program.err())
                .isZero();
        return new ObjectMapper().readTree(program.out());
    }

    @Test
    void whatAnotherProcessTrainsIsNotContinued() throws Exception {
        Process training = program.start("train", "stripes", "--epochs", "1000000000", "--early-stop", "0", "--json");
        while (!program.err().contains("epoch 3:")) {
            assertThat(training.isAlive()).as(program.err()).isTrue();
            TimeUnit.MILLISECONDS.sleep(20);
        }
        Program second = new Program(Files.createDirectory(folder.resolve("elsewhere")));
        String home = folder.resolve("home").toString();

        assertThat(second.run("continue", "latest", "--home", home)).isEqualTo(2);
        assertThat(second.err()).contains("is being trained just now").hasLineCount(1);
        training.destroy();
        training.waitFor();
    }

    @Test
    void aRunThatHasItsEndIsNotContinued() throws Exception {
        result("train", "stripes", "--epochs", "2");

        assertThat(program.run("continue", "latest")).isEqualTo(2);
        assertThat(program.err()).contains("has been trained to its end").hasLineCount(1);
        assertThat(program.run("continue", "nothing")).isEqualTo(2);
        assertThat(program.err()).contains("There is no run \"nothing\"");
    }
}
