package org.hundredfold.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.hundredfold.app.Program;
import org.hundredfold.runs.RunState;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.train.Stripes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program with a cluster of its own, told to end as a terminal does, which tells all that was started in it. */
@Timeout(300)
@EnabledOnOs(OS.LINUX)
class SparkEndTest {
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private Program program;
    private Process training;

    @BeforeEach
    void prepare() {
        program = new Program(folder);
    }

    private void start(String pictures) throws IOException {
        training = program.startGroup(
                "train", pictures, "--on", "loopback[2]", "--epochs", "1000000000", "--early-stop", "0", "--json");
    }

    private void await(Callable<Boolean> moment) throws Exception {
        while (!moment.call()) {
            assertThat(training.isAlive()).as(program.err()).isTrue();
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** @return what there was before */
    private List<ProcessHandle> signal(String name, boolean group) throws IOException, InterruptedException {
        List<ProcessHandle> all = training.descendants().toList();
        String whom = (group ? "-" : "") + training.pid();
        assertThat(new ProcessBuilder("kill", "-" + name, "--", whom)
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
        return all;
    }

    private static void assertThatAllEnd(List<ProcessHandle> processes) {
        assertThat(processes).allSatisfy(process -> assertThat(process.onExit()).succeedsWithin(LONG));
    }

    private Path written() {
        return folder.resolve("home/spark/1");
    }

    @ParameterizedTest
    @CsvSource({"INT, true, 130", "HUP, true, 129", "TERM, false, 143"})
    void aTrainingIsStoppedWithItsScoresBeforeItsWorkersEnd(String signal, boolean group, int exitCode)
            throws Exception {
        Stripes.write(folder.resolve("pictures"), 40, 1);
        start("pictures");
        await(() -> program.err().contains("epoch 2:"));
        List<ProcessHandle> processes = signal(signal, group);

        assertThat(training.waitFor()).isEqualTo(exitCode);
        assertThat(processes).hasSizeGreaterThanOrEqualTo(6);
        assertThatAllEnd(processes);
        JsonNode result = new ObjectMapper().readTree(program.out());
        assertThat(result.get("ending").asText()).isEqualTo("stopped");
        assertThat(result.get("validation").get("pictures").asInt()).isEqualTo(18);
        assertThat(result.get("test").get("pictures").asInt()).isEqualTo(18);
        RunSummary run = onlyRun();
        assertThat(run.state()).isEqualTo(RunState.STOPPED);
        assertThat(run.testAccuracy())
                .isEqualTo(result.get("test_accuracy").asDouble())
                .isPositive();
        assertThat(Files.exists(written().resolve("master/log.txt"))).isTrue();
        assertThat(scratch()).isEmpty();
    }

    private RunSummary onlyRun() {
        try (RunStore store = RunStore.openToRead(folder.resolve("home"))) {
            assertThat(store.list()).hasSize(1);
            return store.list().get(0);
        }
    }

    private List<Path> scratch() throws IOException {
        try (Stream<Path> all = Files.walk(written())) {
            return all.filter(path -> path.endsWith("scratch"))
                    .filter(SparkEndTest::holdsAny)
                    .toList();
        }
    }

    private static boolean holdsAny(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whileItConnectsItEndsAtOnce() throws Exception {
        Stripes.write(folder.resolve("pictures"), 4, 1);
        start("pictures");
        await(() -> Files.exists(written().resolve("master/log.txt")));

        assertThatItIsCutOff(signal("INT", true));
    }

    @Test
    void whilePicturesAreReadItEndsAtOnce() throws Exception {
        writeLargePictures();
        start("pictures");
        await(this::isReading);

        assertThatItIsCutOff(signal("INT", true));
    }

    /** Which take long to read. */
    private void writeLargePictures() throws IOException {
        BufferedImage large = new BufferedImage(6000, 6000, BufferedImage.TYPE_BYTE_GRAY);
        for (String name : List.of("one", "two")) {
            Path first = Files.createDirectories(folder.resolve("pictures").resolve(name))
                    .resolve("0.png");
            ImageIO.write(large, "png", first.toFile());
            for (int i = 1; i < 60; i++) {
                Files.copy(first, first.resolveSibling(i + ".png"));
            }
        }
    }

    /** After it was asked whether the workers see the pictures, which was the first stage. */
    private boolean isReading() throws IOException {
        if (!Files.exists(written())) {
            return false;
        }
        try (Stream<Path> all = Files.walk(written())) {
            for (Path path : all.filter(path -> path.endsWith("stderr")).toList()) {
                if (Files.readString(path).contains("in stage 1.0")) {
                    return true;
                }
            }
        } catch (UncheckedIOException deleted) {
            return false; // by Spark, which clears up in there meanwhile
        }
        return false;
    }

    private void assertThatItIsCutOff(List<ProcessHandle> processes) throws Exception {
        assertThat(training.waitFor()).isEqualTo(128 + 2);
        assertThat(processes).hasSizeGreaterThanOrEqualTo(2);
        assertThatAllEnd(processes);
        assertThat(program.err().lines()).containsExactly("Connecting to loopback[2] ...");
        assertThat(program.out()).isEmpty();
        try (RunStore store = RunStore.openToRead(folder.resolve("home"))) {
            assertThat(store.list()).isEmpty();
        }
    }
}
