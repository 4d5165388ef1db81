package org.hundredfold.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hundredfold.spark.Trainings.plan;
import static org.hundredfold.spark.Trainings.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.Picture;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.runs.Continuation;
import org.hundredfold.runs.RunRecorder;
import org.hundredfold.runs.RunState;
import org.hundredfold.runs.RunStore;
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
import org.junit.jupiter.api.io.TempDir;

/** Real workers that are killed in the middle of a training. */
@Timeout(300)
class SparkLossTest {
    private static final Sharding THREE = new Sharding(3);

    @TempDir
    private Path folder;

    private Path pictures;
    private LoopbackCluster workers;
    private String expected;

    @BeforeEach
    void start() throws Exception {
        pictures = Trainings.pictures(folder.resolve("pictures"));
        workers = LoopbackCluster.start(Trainings.TWO, folder.resolve("cluster"));
        expected = sha256(train(plan(Trainings.readHere(pictures), THREE), Workplace.HERE));
    }

    private static String sha256(TrainingResult result) {
        return result.model().parameters().sha256();
    }

    @Test
    void aWorkerThatIsKilledChangesNoBit() throws IOException {
        try (SparkCluster cluster = Trainings.connected(workers, 60_000)) {
            DataSet data = Trainings.readThere(pictures, cluster, THREE);
            TrainingListener killing =
                    afterEpoch(2, () -> kill(workers.workers().get(0)));

            TrainingResult actual = train(plan(data, THREE), cluster, killing);

            assertThat(sha256(actual)).isEqualTo(expected);
            assertThat(workers.workers().get(0).isAlive()).isFalse();
            assertThat(workers.workers().get(1).isAlive()).isTrue();
        }
    }

    @Test
    void aRunThatLosesItsClusterKeepsWhatItHasAndGoesOnHereToTheSameBits() throws IOException {
        try (RunStore store = RunStore.open(folder.resolve("home"));
                SparkCluster cluster = Trainings.connected(workers, 3_000)) {
            DataSet data = Trainings.readThere(pictures, cluster, THREE);
            RunRecorder recorder = store.recorder();
            TrainingListener killing = afterEpoch(2, () -> workers.workers().forEach(SparkLossTest::kill));

            assertThatThrownBy(() -> train(plan(data, THREE), cluster, recorder, killing))
                    .isInstanceOf(ExplainedException.class)
                    .hasMessageContaining("the cluster was lost");

            assertThat(store.load(recorder.runId()).orElseThrow().summary().state())
                    .isEqualTo(RunState.FAILED);
            Continuation continuation = store.continuation(recorder.runId());
            assertThat(continuation.finished().orElseThrow().epochs()).hasSize(2);
            TrainingPlan rest = continuation.plan(continuation.read(new FolderReader(), ReadProgress.NONE));
            TrainingResult continued = new Trainer(
                            rest, continuation.finished(), List.of(continuation.recorder()), new TrainingControl())
                    .run();
            assertThat(sha256(continued)).isEqualTo(expected);
        }
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
}
