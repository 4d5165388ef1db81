package org.hundredfold.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.nn.Activation;
import org.hundredfold.runs.Continuation;
import org.hundredfold.runs.RunRecorder;
import org.hundredfold.runs.RunState;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.Augmentation;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.LayerNotation;
import org.hundredfold.train.Preset;
import org.hundredfold.train.Recipe;
import org.hundredfold.train.Sharding;
import org.hundredfold.train.Stripes;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingListener;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingResult;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.train.WeightSnapshot;
import org.hundredfold.train.Workplace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Trainings on a real master and two real workers, against the same in this process. */
@Timeout(300)
class SparkTrainingTest {
    private static final LoopbackCluster.Size TWO = new LoopbackCluster.Size(2, 1, 600);
    private static final int EPOCHS = 4;
    private static final Preprocessing FORM = new Preprocessing(8, false, Framing.CROP);

    @TempDir
    private static Path folder;

    private static Path pictures;
    private static LoopbackCluster workers;
    private static SparkCluster cluster;

    @BeforeAll
    static void start() throws Exception {
        pictures = folder.resolve("pictures");
        Stripes.write(pictures, 40, 1);
        Files.writeString(pictures.resolve("down/broken.png"), "no picture");
        workers = LoopbackCluster.start(TWO, folder.resolve("cluster"));
        cluster = connected(workers, 30_000);
    }

    @AfterAll
    static void end() {
        cluster.close();
    }

    private static SparkCluster connected(LoopbackCluster workers, long patienceMillis) {
        JavaSparkContext context = new JavaSparkContext(SparkSettings.on(workers));
        return new SparkCluster("the cluster", context, workers, patienceMillis);
    }

    @Test
    void whatTheWorkersReadIsWhatIsReadHere() {
        DataSet here = read(Optional.empty());
        DataSet there = read(Optional.of(new Sharding(3)));

        assertThat(there.fingerprint()).isEqualTo(here.fingerprint());
        assertThat(there.problems()).isEqualTo(here.problems()).isNotEmpty();
        assertThat(there.pictures()).isEqualTo(here.pictures());
        assertThat(there.pixels().count()).isEqualTo(here.pixels().count());
        for (int i = 0; i < here.pixels().count(); i++) {
            assertThat(there.pixels().copyOf(i)).isEqualTo(here.pixels().copyOf(i));
        }
    }

    @Test
    void exactTrainingEndsAtTheBitsOfOneProcess() {
        assertThatItIsTheSameThere(read(Optional.of(new Sharding(3))), new Sharding(3));
    }

    @Test
    void soItDoesWithPicturesThatAreSent() {
        assertThatItIsTheSameThere(read(Optional.empty()), new Sharding(5));
    }

    @Test
    void averagingEndsAtTheBitsOfItsSimulationInOneProcess() {
        assertThatItIsTheSameThere(read(Optional.of(new Sharding(3))), new Sharding(3, true));
    }

    private static void assertThatItIsTheSameThere(DataSet data, Sharding sharding) {
        Epochs here = new Epochs();
        Epochs there = new Epochs();
        TrainingResult expected = train(plan(read(Optional.empty()), sharding), Workplace.HERE, here);

        TrainingResult actual = train(plan(data, sharding), cluster, there);

        assertThat(actual.model().parameters().sha256())
                .isEqualTo(expected.model().parameters().sha256());
        assertThat(there.losses()).isEqualTo(here.losses()).hasSize(EPOCHS * 2);
        assertThat(actual.test()).isEqualTo(expected.test());
        assertThat(actual.model().calibration().orElseThrow().temperature())
                .isEqualTo(expected.model().calibration().orElseThrow().temperature());
    }

    @Test
    void aWorkerThatIsKilledInMidRunChangesNoBit() throws Exception {
        LoopbackCluster two = LoopbackCluster.start(TWO, folder.resolve("killed"));
        try (SparkCluster killed = connected(two, 30_000)) {
            Sharding sharding = new Sharding(3);
            DataSet data = new FolderReader().elsewhere(killed.files(sharding)).read(pictures, FORM, ReadProgress.NONE);
            TrainingResult actual = train(
                    plan(data, sharding),
                    killed,
                    atEpoch(2, () -> kill(two.workers().get(0))));

            TrainingResult expected = train(plan(read(Optional.empty()), sharding), Workplace.HERE);
            assertThat(actual.model().parameters().sha256())
                    .isEqualTo(expected.model().parameters().sha256());
            assertThat(two.workers().get(0).isAlive()).isFalse();
        }
    }

    @Test
    void aRunOnALostClusterEndsInASentenceAndGoesOnHereToTheSameBits() throws Exception {
        Sharding sharding = new Sharding(3);
        LoopbackCluster two = LoopbackCluster.start(TWO, folder.resolve("lost"));
        try (RunStore store = RunStore.open(folder.resolve("home"));
                SparkCluster lost = connected(two, 3_000)) {
            DataSet data = new FolderReader().elsewhere(lost.files(sharding)).read(pictures, FORM, ReadProgress.NONE);
            RunRecorder recorder = store.recorder();
            assertThatThrownBy(() -> train(
                            plan(data, sharding),
                            lost,
                            recorder,
                            atEpoch(2, () -> two.workers().forEach(this::kill))))
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

            TrainingResult expected = train(plan(read(Optional.empty()), sharding), Workplace.HERE);
            assertThat(continued.model().parameters().sha256())
                    .isEqualTo(expected.model().parameters().sha256());
        }
    }

    @Test
    void theOriginalNetworkIsRefused() {
        DataSet data = read(Optional.empty());
        TrainingSettings original = TrainingSettings.of(Preset.ORIGINAL).toBuilder()
                .preprocessing(FORM)
                .build();
        TrainingPlan plan = TrainingPlanner.plan("original", data, Optional.empty(), original);

        assertThatThrownBy(() -> cluster.prepare(plan))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("train it here");
    }

    private void kill(ProcessHandle worker) {
        List<ProcessHandle> executors = worker.children().toList();
        worker.destroyForcibly();
        executors.forEach(executor -> executor.onExit().join());
    }

    private static DataSet read(Optional<Sharding> there) {
        return new FolderReader().elsewhere(there.flatMap(cluster::files)).read(pictures, FORM, ReadProgress.NONE);
    }

    /** With everything that is drawn at random, and a rate that changes with every step. */
    private static TrainingPlan plan(DataSet data, Sharding sharding) {
        TrainingSettings settings = TrainingSettings.of(Preset.QUICK).toBuilder()
                .preprocessing(FORM)
                .layers(LayerNotation.parse("conv4,norm2,pool,dropout0.2,dense8", Activation.RELU))
                .recipe(new Recipe(true, 0.1, true, 0.1, true))
                .augmentation(new Augmentation(0.1, 10, 0.1, true, 0.1, 0.1, 0.1, 0.2))
                .batch(17)
                .epochs(EPOCHS)
                .sharding(sharding)
                .threads(1)
                .build();
        return TrainingPlanner.plan("stripes", data, Optional.empty(), settings);
    }

    private static TrainingResult train(TrainingPlan plan, Workplace place, TrainingListener... listeners) {
        return new Trainer(plan, Optional.empty(), List.of(listeners), new TrainingControl(), place).run();
    }

    private static TrainingListener atEpoch(int epoch, Runnable action) {
        return new TrainingListener() {
            @Override
            public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
                if (metrics.epoch() == epoch) {
                    action.run();
                }
            }
        };
    }

    /** Remembers what was told of epochs. */
    private static final class Epochs implements TrainingListener {
        private final List<EpochMetrics> told = new ArrayList<>();

        @Override
        public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
            told.add(metrics);
        }

        List<Double> losses() {
            return told.stream()
                    .flatMap(metrics -> List.of(metrics.trainingLoss(), metrics.validationLoss()).stream())
                    .toList();
        }
    }
}
