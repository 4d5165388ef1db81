package org.hundredfold.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hundredfold.spark.Trainings.EPOCHS;
import static org.hundredfold.spark.Trainings.plan;
import static org.hundredfold.spark.Trainings.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.train.ClusterPixels;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Preset;
import org.hundredfold.train.RoundCost;
import org.hundredfold.train.Sharding;
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
    private static final Sharding THREE = new Sharding(3);

    @TempDir
    private static Path folder;

    private static Path pictures;
    private static SparkCluster cluster;

    @BeforeAll
    static void start() throws Exception {
        pictures = Trainings.pictures(folder.resolve("pictures"));
        cluster = Trainings.connected(LoopbackCluster.start(Trainings.TWO, folder.resolve("cluster")), 120_000);
    }

    @AfterAll
    static void end() {
        cluster.close();
    }

    private static DataSet here() {
        return Trainings.readHere(pictures);
    }

    private static DataSet there() {
        return Trainings.readThere(pictures, cluster, THREE);
    }

    @Test
    void whatTheWorkersReadIsWhatIsReadHere() {
        DataSet here = here();
        DataSet there = there();

        assertThat(there.pixels()).isInstanceOf(ClusterPixels.class);
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
        assertThatItIsTheSame(there(), THREE);
    }

    @Test
    void soItDoesWithPicturesThatAreSent() {
        assertThatItIsTheSame(here(), new Sharding(5));
    }

    @Test
    void averagingEndsAtTheBitsOfItsSimulationInOneProcess() {
        assertThatItIsTheSame(there(), new Sharding(3, true));
    }

    /** @param data that the cluster is given */
    private static void assertThatItIsTheSame(DataSet data, Sharding sharding) {
        Losses ofOneProcess = new Losses();
        Losses ofCluster = new Losses();
        TrainingResult expected = train(plan(here(), sharding), Workplace.HERE, ofOneProcess);

        TrainingResult actual = train(plan(data, sharding), cluster, ofCluster);

        assertThat(actual.model().parameters().sha256())
                .isEqualTo(expected.model().parameters().sha256());
        assertThat(ofCluster.told).isEqualTo(ofOneProcess.told).hasSize(2 * EPOCHS);
        assertThat(actual.test()).usingRecursiveComparison().isEqualTo(expected.test());
        assertThat(actual.answers()).isEqualTo(expected.answers());
        assertThat(actual.model().calibration().orElseThrow().temperature())
                .isEqualTo(expected.model().calibration().orElseThrow().temperature());
    }

    @Test
    void itIsSaidHowManyShardsKeepAllCoresBusy() {
        assertThat(cluster.usualShards()).isEqualTo(2);
    }

    @Test
    void aFolderThatWorkersDoNotSeeIsNotReadByThem() {
        Path nowhere = folder.resolve("nowhere");
        ShardFiles files = new ShardFiles(nowhere.toUri(), List.of("a/1.png"), new int[] {0});

        assertThat(cluster.files(THREE)
                        .orElseThrow()
                        .read(nowhere, List.of("a/1.png", "b/2.png"), Trainings.FORM, ReadProgress.NONE))
                .isEmpty();
        assertThatThrownBy(() -> files.read(Trainings.FORM, () -> {}))
                .isInstanceOf(WorkerException.class)
                .hasMessageContaining("does not see the folder");
    }

    @Test
    void whatARoundCostsIsMeasured() {
        RoundCost cost = cluster.cost(plan(there(), THREE));

        assertThat(cost.batch()).isEqualTo(17);
        assertThat(cost.here()).isPositive();
        assertThat(cost.round()).isPositive().isLessThanOrEqualTo(cost.there());
    }

    @Test
    void theOriginalNetworkIsRefused() {
        TrainingSettings original = TrainingSettings.of(Preset.ORIGINAL).toBuilder()
                .preprocessing(Trainings.FORM)
                .build();
        TrainingPlan plan = TrainingPlanner.plan("original", here(), Optional.empty(), original);

        assertThatThrownBy(() -> cluster.prepare(plan))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("Train it here.");
    }

    /** Remembers the losses of every epoch. */
    private static final class Losses implements TrainingListener {
        private final List<Double> told = new ArrayList<>();

        @Override
        public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
            Stream.of(metrics.trainingLoss(), metrics.validationLoss()).forEach(told::add);
        }
    }
}
