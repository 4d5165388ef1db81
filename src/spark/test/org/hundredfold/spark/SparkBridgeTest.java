package org.hundredfold.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.train.ClusterPixels;
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
    void picturesThatItsWorkersReadAreTheSameAndSoIsWhatIsLearnedFromThem() throws Exception {
        Path pictures = Trainings.pictures(folder.resolve("pictures"));
        DataSet here = Trainings.readHere(pictures);
        Sharding sharding = new Sharding(3);
        TrainingResult actual;
        try (RemoteCluster cluster = connect("loopback[2]")) {
            List<String> told = new ArrayList<>();
            DataSet there = Trainings.readThere(
                    pictures, cluster, sharding, Trainings.FORM, (done, total) -> told.add(done + " of " + total));

            assertThat(there.pixels()).isInstanceOf(ClusterPixels.class);
            assertThat(there.fingerprint()).isEqualTo(here.fingerprint());
            assertThat(there.problems()).isEqualTo(here.problems()).isNotEmpty();
            assertThat(told).startsWith("0 of 121").endsWith("121 of 121");
            actual = Trainings.train(Trainings.plan(there, sharding), cluster);
        }

        TrainingResult expected = Trainings.train(Trainings.plan(here, sharding), Workplace.HERE);
        assertThat(actual.model().parameters().sha256())
                .isEqualTo(expected.model().parameters().sha256());
        assertThat(actual.validation()).usingRecursiveComparison().isEqualTo(expected.validation());
        assertThat(actual.answers()).isEqualTo(expected.answers()).isNotEmpty();
        assertThat(actual.model().calibration())
                .usingRecursiveComparison()
                .isEqualTo(expected.model().calibration());
    }

    @Test
    void readingThatIsCancelledLeavesAConnectionThatGoesOn() throws Exception {
        Path pictures = Trainings.pictures(folder.resolve("pictures"));
        Sharding sharding = new Sharding(3);
        try (RemoteCluster cluster = connect("local[2]")) {
            assertThatThrownBy(() ->
                            Trainings.readThere(pictures, cluster, sharding, Trainings.FORM, new Trainings.Impatient()))
                    .isInstanceOf(CancellationException.class);

            assertThat(Trainings.readThere(pictures, cluster, sharding).fingerprint())
                    .isEqualTo(Trainings.readHere(pictures).fingerprint());
        }
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void whyThereIsNoClusterComesThrough() {
        assertThatThrownBy(() -> connect("mars"))
                .isInstanceOf(ExplainedException.class)
                .hasMessage("\"mars\" is no place to train on. Name here, local[N], loopback[N] or spark://HOST:PORT.");
    }
}
