package org.hundredfold.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.hundredfold.ExplainedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With real masters, workers and executors. */
@Timeout(300)
class SparkLoopbackClusterTest {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final LoopbackCluster.Size TWO = new LoopbackCluster.Size(2, 1, 512);
    private static final List<Part> EXPECTED = IntStream.range(0, 12)
            .mapToObj(part -> new Part(Part.sum(part), true, "1"))
            .toList();

    @TempDir
    private Path folder;

    private Path started;
    private Path go;

    @BeforeEach
    void prepare() throws IOException {
        started = Files.createDirectory(folder.resolve("started"));
        go = folder.resolve("go");
    }

    /** Settings for executors that know the tests' classes too. */
    private static SparkConf settings(LoopbackCluster cluster) {
        SparkConf settings = SparkSettings.on(cluster);
        String tests =
                Part.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        return settings.set(
                "spark.executor.extraClassPath",
                settings.get("spark.executor.extraClassPath") + File.pathSeparator + tests);
    }

    private JavaFutureAction<List<Part>> parts(JavaSparkContext context) {
        String started = this.started.toString();
        String go = this.go.toString();
        return context.parallelize(IntStream.range(0, EXPECTED.size()).boxed().toList(), EXPECTED.size())
                .map(part -> Part.of(part, started, go))
                .collectAsync();
    }

    private void awaitStarted(int tasks) throws InterruptedException {
        while (true) {
            try (Stream<Path> files = Files.list(started)) {
                if (files.count() >= tasks) {
                    return;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @Test
    void workersAnswerInOrderAndNothingIsLeftOfThem() throws Exception {
        Files.createFile(go);
        List<ProcessHandle> processes;
        try (LoopbackCluster cluster = LoopbackCluster.start(TWO, folder.resolve("cluster"));
                JavaSparkContext context = new JavaSparkContext(settings(cluster))) {
            assertThat(parts(context).get()).isEqualTo(EXPECTED);
            processes = ProcessHandle.current().descendants().toList();
            assertThat(processes).as("a master, two workers, two executors").hasSize(5);
        }

        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(folder.resolve("cluster/master/log.txt")).isNotEmptyFile();
        assertThat(folder.resolve("cluster/worker-2/scratch")).doesNotExist();
    }

    @Test
    void whatAKilledWorkerHadTakenOnAnotherOneDoes() throws Exception {
        try (LoopbackCluster cluster = LoopbackCluster.start(TWO, folder.resolve("cluster"));
                JavaSparkContext context = new JavaSparkContext(settings(cluster))) {
            JavaFutureAction<List<Part>> parts = parts(context);
            awaitStarted(2);
            ProcessHandle worker = cluster.workers().get(0);
            List<ProcessHandle> executors = worker.children().toList();
            worker.destroyForcibly();
            assertThat(executors)
                    .hasSize(1)
                    .allSatisfy(executor -> assertThat(executor.onExit()).succeedsWithin(LONG));
            Files.createFile(go);

            assertThat(parts.get()).isEqualTo(EXPECTED);
        }
        try (Stream<Path> tasks = Files.list(started)) {
            assertThat(tasks.count()).isGreaterThan(EXPECTED.size());
        }
    }

    @Test
    void aClusterGoesWithTheProgramThatHasItEvenIfThatIsKilled() throws Exception {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClusterHolder.class.getName(),
                        folder.resolve("cluster").toString())
                .start();
        assertThat(holder.errorReader().readLine())
                .matches("spark://127\\.0\\.0\\.1:\\d+")
                .doesNotEndWith(":7077");
        List<ProcessHandle> processes = holder.descendants().toList();
        holder.destroyForcibly();

        assertThat(processes)
                .hasSize(2)
                .allSatisfy(process -> assertThat(process.onExit()).succeedsWithin(LONG));
    }

    @Test
    void whereNothingComesUpASentenceNamesTheLog() {
        SparkHome empty = new SparkHome(folder, folder);

        assertThatThrownBy(() -> LoopbackCluster.start(TWO, folder.resolve("cluster"), empty, () -> false))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining(folder.resolve("cluster/master/log.txt").toString());
        assertThat(ProcessHandle.current().children()).isEmpty();
    }
}
