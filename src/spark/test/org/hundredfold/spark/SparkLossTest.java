package org.hundredfold.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hundredfold.spark.Trainings.plan;
import static org.hundredfold.spark.Trainings.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.spark.ExecutorLostFailure;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.Picture;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.runs.Continuation;
import org.hundredfold.runs.RunRecorder;
import org.hundredfold.runs.RunState;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.ClusterPixels;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Sharding;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingListener;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingResult;
import org.hundredfold.train.WeightSnapshot;
import org.hundredfold.train.Workplace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real workers that are killed in the middle of a training. */
@Timeout(300)
class SparkLossTest {
    private static final Sharding THREE = new Sharding(3);

    @TempDir
    private Path folder;

    private Path pictures;
    private LoopbackCluster workers;

    @BeforeEach
    void start() throws Exception {
        pictures = Trainings.pictures(folder.resolve("pictures"));
        workers = LoopbackCluster.start(Trainings.TWO, folder.resolve("cluster"));
    }

    /** What the training comes to in this process. */
    private String expected(Sharding sharding) {
        return sha256(train(plan(Trainings.readHere(pictures), sharding), Workplace.HERE));
    }

    private static String sha256(TrainingResult result) {
        return result.model().parameters().sha256();
    }

    @Test
    void aWorkerThatIsKilledChangesNoBit() throws IOException {
        assertThatAKillChangesNoBit(THREE, cluster -> Trainings.readThere(pictures, cluster, THREE));
    }

    @Test
    void norDoesItInAveraging() throws IOException {
        Sharding averaging = new Sharding(3, true);
        assertThatAKillChangesNoBit(averaging, cluster -> Trainings.readThere(pictures, cluster, averaging));
    }

    @Test
    void norWithPicturesThatWereSent() throws IOException {
        assertThatAKillChangesNoBit(THREE, cluster -> Trainings.readHere(pictures));
    }

    private void assertThatAKillChangesNoBit(Sharding sharding, Function<SparkCluster, DataSet> reading) {
        try (SparkCluster cluster = Trainings.connected(workers, 60_000)) {
            DataSet data = reading.apply(cluster);
            TrainingListener killing =
                    afterEpoch(2, () -> kill(workers.workers().get(0)));

            TrainingResult actual = train(plan(data, sharding), cluster, killing);

            assertThat(sha256(actual)).isEqualTo(expected(sharding));
            assertThat(workers.workers().get(0).isAlive()).isFalse();
            assertThat(workers.workers().get(1).isAlive()).isTrue();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Processes cannot be halted there")
    void norDoesAnExecutorThatIsKilledInTheMiddleOfItsTask() throws IOException {
        List<ProcessHandle> victims = new ArrayList<>();
        KillAtTask kill = new KillAtTask(() -> victims.forEach(ProcessHandle::destroyForcibly));
        try (SparkCluster cluster = Trainings.connected(workers, 60_000, kill)) {
            DataSet data = Trainings.readThere(pictures, cluster, THREE);
            TrainingListener halting = afterEpoch(2, () -> {
                workers.workers().get(0).children().forEach(victims::add);
                victims.forEach(SparkLossTest::halt); // so that no task ends there any more
                kill.arm();
            });

            TrainingResult actual = train(plan(data, THREE), cluster, halting);

            assertThat(sha256(actual)).isEqualTo(expected(THREE));
            assertThat(kill.lost()).isPositive();
        }
    }

    @Test
    void aRunThatLosesItsClusterKeepsWhatItHasAndGoesOnHereToTheSameBits() throws IOException {
        try (RunStore store = RunStore.open(folder.resolve("home"))) {
            Continuation continuation = store.continuation(runThatLosesItsCluster(store));
            assertThat(continuation.finished().orElseThrow().epochs()).hasSize(2);

            TrainingPlan rest = continuation.plan(continuation.read(new FolderReader(), ReadProgress.NONE));

            assertThat(sha256(goOn(continuation, rest, Workplace.HERE))).isEqualTo(expected(THREE));
        }
    }

    @Test
    void norDoesItMatterIfItGoesOnOnAnotherCluster() throws Exception {
        LoopbackCluster.Size one = new LoopbackCluster.Size(1, 1, 600);
        try (RunStore store = RunStore.open(folder.resolve("home"))) {
            Continuation continuation = store.continuation(runThatLosesItsCluster(store));
            try (SparkCluster other =
                    Trainings.connected(LoopbackCluster.start(one, folder.resolve("other")), 60_000)) {
                FolderReader reader = new FolderReader().elsewhere(other.files(THREE));

                TrainingPlan rest = continuation.plan(continuation.read(reader, ReadProgress.NONE));

                assertThat(rest.data().pixels()).isInstanceOf(ClusterPixels.class);
                assertThat(sha256(goOn(continuation, rest, other))).isEqualTo(expected(THREE));
            }
        }
    }

    /** Its number: two epochs of it are finished. */
    private long runThatLosesItsCluster(RunStore store) throws IOException {
        try (SparkCluster cluster = Trainings.connected(workers, 20_000)) {
            DataSet data = Trainings.readThere(pictures, cluster, THREE);
            RunRecorder recorder = store.recorder();
            TrainingListener killing = afterEpoch(2, () -> workers.workers().forEach(SparkLossTest::kill));

            assertThatThrownBy(() -> train(plan(data, THREE), cluster, recorder, killing))
                    .isInstanceOf(ExplainedException.class)
                    .hasMessageContaining("the cluster was lost");

            assertThat(store.load(recorder.runId()).orElseThrow().summary().state())
                    .isEqualTo(RunState.FAILED);
            return recorder.runId();
        }
    }

    private static TrainingResult goOn(Continuation continuation, TrainingPlan rest, Workplace place) {
        return new Trainer(
                        rest, continuation.finished(), List.of(continuation.recorder()), new TrainingControl(), place)
                .run();
    }

    @Test
    void picturesThatHaveChangedSinceAreNotLearnedFromInSilence() throws IOException {
        try (SparkCluster cluster = Trainings.connected(workers, 60_000)) {
            DataSet data = Trainings.readThere(pictures, cluster, THREE);
            TrainingListener changing = afterEpoch(2, () -> {
                change(data.pictures());
                kill(workers.workers().get(0));
            });

            assertThatThrownBy(() -> train(plan(data, THREE), cluster, changing))
                    .isInstanceOf(ExplainedException.class)
                    .hasMessageContaining("pictures have changed since they were read first.");
        }
    }

    /** All of them, as nobody knows which ones the other worker has to read. */
    private static void change(List<Picture> pictures) {
        try {
            for (Picture picture : pictures) {
                Files.writeString(picture.file(), "other");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void kill(ProcessHandle worker) {
        List<ProcessHandle> executors = worker.children().toList();
        worker.destroyForcibly();
        executors.forEach(executor -> executor.onExit().join());
    }

    private static void halt(ProcessHandle process) {
        try {
            int failed = new ProcessBuilder("kill", "-STOP", Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            assertThat(failed).isZero();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TrainingListener afterEpoch(int epoch, Runnable action) {
        return new TrainingListener() {
            @Override
            public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
                if (metrics.epoch() == epoch) {
                    action.run();
                }
            }
        };
    }

    /** Once armed, does something as soon as two executors have tasks, and counts the tasks that were lost with one. */
    private static final class KillAtTask extends SparkListener {
        private final Runnable kill;
        private final Set<String> busy = new HashSet<>();
        private final AtomicInteger lost = new AtomicInteger();
        private volatile boolean armed;

        KillAtTask(Runnable kill) {
            this.kill = kill;
        }

        void arm() {
            armed = true;
        }

        int lost() {
            return lost.get();
        }

        @Override
        public void onTaskStart(SparkListenerTaskStart start) {
            if (armed && busy.add(start.taskInfo().executorId()) && busy.size() == 2) {
                kill.run();
            }
        }

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            if (end.reason() instanceof ExecutorLostFailure) {
                lost.incrementAndGet();
            }
        }
    }
}
