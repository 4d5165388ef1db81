package org.hundredfold.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.train.Sharding;
import org.hundredfold.train.TrainingResult;
import org.hundredfold.train.Workplace;
import org.hundredfold.train.remote.RemoteCluster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A cluster used by way of another process, as the window does. */
@Timeout(300)
class SparkBridgeTest {
    @TempDir
    private Path folder;

    private Process process;

    private RemoteCluster connect(String address) throws Exception {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-Dhundredfold.log=" + folder.resolve("spark.log"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Bridge.class.getName())
                .redirectError(Redirect.DISCARD)
                .start();
        return new RemoteCluster(
                address, Optional.empty(), process.getInputStream(), process.getOutputStream(), () -> {});
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void aTrainingThroughAnotherProcessEndsAtTheBitsOfThisOne() throws Exception {
        DataSet data = Trainings.readHere(Trainings.pictures(folder.resolve("pictures")));
        Sharding sharding = new Sharding(3);
        TrainingResult there;
        List<ProcessHandle> workers;
        try (RemoteCluster cluster = connect("loopback[2]")) {
            assertThat(cluster.name()).isEqualTo("loopback[2]");
            assertThat(cluster.usualShards()).isEqualTo(2);
            there = Trainings.train(Trainings.plan(data, sharding), cluster);
            workers = process.descendants().toList();
        }

        TrainingResult here = Trainings.train(Trainings.plan(data, sharding), Workplace.HERE);
        assertThat(there.model().parameters().sha256())
                .isEqualTo(here.model().parameters().sha256());
        assertThat(process.waitFor()).isZero();
        assertThat(workers).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void whyThereIsNoClusterComesThrough() {
        assertThatThrownBy(() -> connect("mars"))
                .isInstanceOf(ExplainedException.class)
                .hasMessage("\"mars\" is no place to train on. Name here, local[N], loopback[N] or spark://HOST:PORT.");
    }
}
