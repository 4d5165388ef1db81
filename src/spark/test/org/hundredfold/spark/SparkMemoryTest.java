package org.hundredfold.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaSparkContext;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.train.Sharding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a connection keeps of pictures, and lets go of. */
@Timeout(300)
class SparkMemoryTest {
    private static final Sharding THREE = new Sharding(3);
    private static final int LARGE = 8_000_000;

    @TempDir
    private Path folder;

    private JavaSparkContext context;
    private SparkCluster cluster;
    private Path pictures;

    @BeforeEach
    void connect() throws Exception {
        pictures = Trainings.pictures(folder.resolve("pictures"));
        context = new JavaSparkContext(SparkSettings.here(2));
        cluster = new SparkCluster("the threads", context, () -> {}, 30_000, () -> false);
    }

    @AfterEach
    void end() {
        cluster.close();
    }

    @Test
    void picturesInAnotherFormTakeThePlaceOfThoseBefore() throws Exception {
        Path test = Trainings.pictures(folder.resolve("test"));
        Trainings.readThere(pictures, cluster, THREE);
        Trainings.readThere(test, cluster, THREE);
        assertThat(context.getPersistentRDDs()).hasSize(2);

        DataSet other = Trainings.readThere(
                pictures, cluster, THREE, new Preprocessing(9, false, Framing.CROP), ReadProgress.NONE);

        assertThat(context.getPersistentRDDs()).hasSize(1);
        assertThat(other.pixels().copyOf(0)).hasSize(81);
    }

    @Test
    void nothingIsKeptOfReadingThatWasCancelled() {
        assertThatThrownBy(
                        () -> Trainings.readThere(pictures, cluster, THREE, Trainings.FORM, new Trainings.Impatient()))
                .isInstanceOf(CancellationException.class);

        assertThat(context.getPersistentRDDs()).isEmpty();
    }

    @Test
    void picturesThatAreSentTakeThePlaceOfThoseBefore() throws InterruptedException {
        send();
        long once = SparkEnv.get().memoryManager().storageMemoryUsed();
        assertThat(once).isGreaterThan(LARGE);
        send();
        send();

        assertThat(context.getPersistentRDDs()).hasSize(1);
        while (SparkEnv.get().memoryManager().storageMemoryUsed() > 1.5 * once) { // for ever, if it were kept
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** And brings nothing back, for which they have to be there. */
    private void send() {
        cluster.send(1, shard -> new byte[1][LARGE]).fetch(List.of(new int[0]));
    }
}
