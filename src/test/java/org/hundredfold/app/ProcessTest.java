package org.hundredfold.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hundredfold.bench.FakePython;
import org.hundredfold.train.Stripes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
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

    private static ProcessHandle secondProcessOf(Process first) {
        List<ProcessHandle> children = first.children().toList();
        assertThat(children).hasSize(1);
        return children.get(0);
    }

    private static void signal(String name, ProcessHandle... processes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        Stream.of(processes).forEach(process -> command.add(Long.toString(process.pid())));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private List<Integer> epochsTold() throws IOException {
        return Pattern.compile("(?m)^epoch (\\d+):.*\\R")
                .matcher(program.err())
                .results()
                .map(line -> Integer.valueOf(line.group(1)))
                .toList();
    }

    private void awaitEpoch(int epoch, Process training) throws IOException, InterruptedException {
        while (!program.err().contains("epoch " + epoch + ":")) {
            assertThat(training.isAlive()).as(program.err()).isTrue();
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private Process startEndlessTraining() throws IOException, InterruptedException {
        Process training = program.start("train", "stripes", "--epochs", "1000000000", "--early-stop", "0", "--json");
        awaitEpoch(20, training);
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
        Process training = startEndlessTraining();
        ProcessHandle second = secondProcessOf(training);
        training.destroyForcibly().waitFor();
        second.onExit().join();

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
    @DisabledOnOs(OS.WINDOWS)
    void ctrlCWhichReachesBothProcessesClosesATrainingWithItsResult() throws Exception {
        Process training = startEndlessTraining();
        signal("TERM", training.toHandle(), secondProcessOf(training));

        assertThat(training.waitFor()).isEqualTo(128 + 15);
        assertThat(new ObjectMapper().readTree(program.out()).get("ending").asText())
                .isEqualTo("stopped");
        assertThat(onlyRun().get("state").asText()).isEqualTo("stopped");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aSecondProcessThatIsKilledEndsTheFirstOneToo() throws Exception {
        Process training = startEndlessTraining();
        signal("KILL", secondProcessOf(training));

        assertThat(training.waitFor()).isEqualTo(128 + 9);
        assertThat(onlyRun().get("state").asText()).isEqualTo("interrupted");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nothingIsLostWhileTheFirstProcessIsSuspended() throws Exception {
        Process training = startEndlessTraining();
        ProcessHandle first = training.toHandle();
        signal("STOP", first);
        TimeUnit.SECONDS.sleep(1);
        int before = epochsTold().size();
        signal("CONT", first);
        awaitEpoch(before + 20, training);
        training.destroy();
        training.waitFor();

        int epochs = new ObjectMapper().readTree(program.out()).get("epochs").asInt();
        assertThat(epochsTold())
                .isEqualTo(IntStream.rangeClosed(1, epochs).boxed().toList());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aMeasurementThatIsAskedToEndTakesItsPythonAlong() throws Exception {
        Path peers = folder.resolve("peers");
        Path pid = folder.resolve("pid");
        Path python = FakePython.running(peers, "echo $$ > %1$s.new; mv %1$s.new %1$s; exec sleep 1000".formatted(pid));
        Stripes.write(folder.resolve("pictures/train"), 2, 1);
        Stripes.write(folder.resolve("pictures/test"), 2, 2);
        Process bench = program.start("bench", "--data", "pictures", "--peers", "peers", "--python", python.toString());
        while (!Files.exists(pid)) {
            assertThat(bench.isAlive()).as(program.err()).isTrue();
            TimeUnit.MILLISECONDS.sleep(20);
        }
        ProcessHandle sleeping =
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
        bench.destroy();
        bench.waitFor();

        assertThat(sleeping.onExit()).succeedsWithin(Duration.ofSeconds(30));
    }

    @Test
    void withoutTheVectorApiTheSameIsLearned() throws Exception {
        JsonNode byVectors = trained(program);
        JsonNode byLoops = trained(new Program(folder, Main.class, "-Dhundredfold.relaunch=false"));

        assertThat(byLoops.get("validation")).isEqualTo(byVectors.get("validation"));
        assertThat(byLoops.get("test")).isEqualTo(byVectors.get("test"));
    }

    private static JsonNode trained(Program program) throws Exception {
        assertThat(program.run("train", "stripes", "--size", "12", "--epochs", "4", "--json"))
                .as(program.err())
                .isZero();
        return new ObjectMapper().readTree(program.out());
    }

    @Test
    void withoutADisplayTheWindowPointsToTheCommandLine() throws Exception {
        int exitCode = program.run();

        assertThat(exitCode).isEqualTo(3);
        assertThat(program.err()).hasLineCount(1).contains("cannot open a window", "--help");
        assertThat(program.out()).isEmpty();
    }
}
