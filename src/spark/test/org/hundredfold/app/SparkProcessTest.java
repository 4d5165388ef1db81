package org.hundredfold.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.hundredfold.data.DataSet;
import org.hundredfold.spark.Trainings;
import org.hundredfold.train.Cluster;
import org.hundredfold.train.Sharding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The window's way to a cluster, by real processes. */
@Timeout(300)
class SparkProcessTest {
    private static final String BUILD = "hundredfold.spark";
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private Path home;
    private SparkProcess clusters;

    /** In the place of the build with Spark a jar that leads to the classes tested here. */
    @BeforeEach
    void prepare() throws IOException {
        home = Files.createDirectory(folder.resolve("the home"));
        LeadingJar.begin(home.resolve("hundredfold.jar")).close();
        System.setProperty(BUILD, home.toString());
        clusters = new SparkProcess(home);
    }

    @AfterEach
    void forget() {
        System.clearProperty(BUILD);
    }

    private Path logOfMaster() {
        return home.resolve("spark/1/master/log.txt");
    }

    private static List<ProcessHandle> descendants() {
        return ProcessHandle.current().descendants().toList();
    }

    private static void assertThatAllEnd(List<ProcessHandle> processes) {
        assertThat(processes)
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(process -> assertThat(process.onExit()).succeedsWithin(LONG));
    }

    @Test
    void cancellingEndsAConnectionThatIsBeingMade() {
        List<ProcessHandle> begun = new ArrayList<>();

        assertThatThrownBy(() -> clusters.connect("loopback[2]", Optional.empty(), () -> {
                    begun.addAll(descendants());
                    return Files.exists(logOfMaster());
                }))
                .isInstanceOf(CancellationException.class);
        assertThatAllEnd(begun);
    }

    @Test
    void theEndOfTheWindowDoesNotWaitForAConnection() throws InterruptedException {
        Thread background = new Thread(() -> clusters.connect("loopback[2]", Optional.empty(), () -> false));
        background.setUncaughtExceptionHandler((thread, cancellation) -> {});
        background.start();
        while (!Files.exists(logOfMaster())) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        List<ProcessHandle> begun = descendants();
        background.interrupt();
        background.join();

        assertThat(logOfMaster().resolveSibling("../worker-2/log.txt")).doesNotExist();
        assertThatAllEnd(begun);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void ctrlCInATerminalLeavesTheClusterToTheWindow() throws Exception {
        DataSet data = Trainings.readHere(Trainings.pictures(home.resolve("pictures")));
        Sharding two = new Sharding(2);
        List<ProcessHandle> processes;
        try (Cluster cluster = clusters.connect("loopback[1]", Optional.empty(), () -> false)) {
            processes = descendants();
            List<String> kill = new ArrayList<>(List.of("kill", "-INT"));
            processes.forEach(process -> kill.add(Long.toString(process.pid())));
            assertThat(new ProcessBuilder(kill).inheritIO().start().waitFor()).isZero();

            assertThat(Trainings.train(Trainings.plan(data, two), cluster).epochs())
                    .isEqualTo(Trainings.EPOCHS);
        }
        assertThat(processes).hasSizeGreaterThanOrEqualTo(4);
        processes.forEach(process -> process.onExit().join());
    }

    @Test
    void aWindowThatIsKilledWhileItConnectsTakesAllAlong() throws Exception {
        Process window = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-D" + BUILD + "=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        WaitingWindow.class.getName(),
                        home.toString())
                .start();
        while (!Files.exists(logOfMaster())) {
            assertThat(window.isAlive()).isTrue();
            TimeUnit.MILLISECONDS.sleep(20);
        }
        List<ProcessHandle> begun = window.descendants().toList();
        window.destroyForcibly();

        assertThatAllEnd(begun);
    }
}
