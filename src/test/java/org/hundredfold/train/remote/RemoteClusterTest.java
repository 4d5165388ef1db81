package org.hundredfold.train.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.PixelStore;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.train.Augmentation;
import org.hundredfold.train.Cluster;
import org.hundredfold.train.ClusterConnector;
import org.hundredfold.train.ClusterPictures;
import org.hundredfold.train.ClusterPixels;
import org.hundredfold.train.InProcessCluster;
import org.hundredfold.train.RoundCost;
import org.hundredfold.train.Settings;
import org.hundredfold.train.Sharding;
import org.hundredfold.train.Stripes;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingResult;
import org.hundredfold.train.Workplace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A cluster used over pipes, as by two processes. */
@Timeout(60)
class RemoteClusterTest {
    private static final Preprocessing FORM = new Preprocessing(8, false, Framing.CROP);

    private static Path folder;
    private static DataSet stripes;

    private boolean ended;
    private PipedInputStream requests;
    private PipedInputStream replies;

    @BeforeAll
    static void drawStripes(@TempDir Path drawn) throws IOException {
        folder = drawn;
        Stripes.write(folder, 30, 1);
        Files.writeString(folder.resolve("down/broken.png"), "no picture");
        stripes = new FolderReader().read(folder, FORM, ReadProgress.NONE);
    }

    private RemoteCluster connect(Supplier<Cluster> cluster) throws IOException {
        return connect((address, secret, cancelled) -> cluster.get(), Optional.empty());
    }

    private RemoteCluster connect(ClusterConnector connector, Optional<String> secret) throws IOException {
        requests = new PipedInputStream();
        replies = new PipedInputStream();
        PipedOutputStream asking = new PipedOutputStream(requests);
        PipedOutputStream answering = new PipedOutputStream(replies);
        Thread server = new Thread(() -> serve(connector, answering));
        server.setDaemon(true);
        server.start();
        return new RemoteCluster("spark://near:7077", secret, replies, asking, () -> ended = true);
    }

    private void serve(ClusterConnector connector, PipedOutputStream answering) {
        try (answering) {
            ClusterServer.serve(connector, requests, answering);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void trainingsThereEndAtTheBitsOfTrainingsHere() throws IOException {
        InProcessCluster cluster = new InProcessCluster();
        try (RemoteCluster remote = connect(() -> cluster)) {
            for (Sharding sharding : List.of(new Sharding(4), new Sharding(3, true))) {
                TrainingPlan plan = plan(sharding);

                TrainingResult there = train(plan, remote);

                TrainingResult here = train(plan, Workplace.HERE);
                assertThat(there.model().parameters().sha256())
                        .isEqualTo(here.model().parameters().sha256());
                assertThat(there.validation()).usingRecursiveComparison().isEqualTo(here.validation());
            }
        }
        assertThat(ended).isTrue();
    }

    @Test
    void picturesThatAreReadThereAreTheSame() throws IOException {
        try (RemoteCluster remote = connect(InProcessCluster::thatReads)) {
            List<String> told = new ArrayList<>();

            DataSet there = readBy(remote, new Sharding(4), (done, total) -> told.add(done + " of " + total));

            assertThat(there.pixels()).isInstanceOf(ClusterPixels.class);
            assertThat(there.fingerprint()).isEqualTo(stripes.fingerprint());
            assertThat(there.pictures()).isEqualTo(stripes.pictures());
            assertThat(there.problems()).isEqualTo(stripes.problems()).hasSize(1);
            for (int i = 0; i < stripes.pixels().count(); i++) {
                assertThat(there.pixels().copyOf(i)).isEqualTo(stripes.pixels().copyOf(i));
            }
            assertThat(told).hasSize(4).last().isEqualTo("91 of 91");
        }
    }

    @Test
    void trainingsOnThemEndAtTheBitsOfTrainingsHere() throws IOException {
        InProcessCluster cluster = InProcessCluster.thatReads();
        try (RemoteCluster remote = connect(() -> cluster)) {
            for (Sharding sharding : List.of(new Sharding(4), new Sharding(3, true))) {
                TrainingPlan plan = plan(sharding, readBy(remote, sharding, ReadProgress.NONE));

                TrainingResult there = train(plan, remote);

                TrainingResult here = train(plan(sharding), Workplace.HERE);
                assertThat(there.model().parameters().sha256())
                        .isEqualTo(here.model().parameters().sha256());
                assertThat(there.validation()).usingRecursiveComparison().isEqualTo(here.validation());
                assertThat(there.answers()).isEqualTo(here.answers()).isNotEmpty();
                assertThat(there.model().calibration())
                        .usingRecursiveComparison()
                        .isEqualTo(here.model().calibration());
            }
        }
        assertThat(cluster.sent).isZero();
    }

    @Test
    void pixelsOfSeveralReadingsAreToldApart() throws IOException {
        try (RemoteCluster remote = connect(InProcessCluster::thatReads)) {
            PixelStore large =
                    readBy(remote, new Sharding(4), ReadProgress.NONE).pixels();
            PixelStore small = new FolderReader()
                    .elsewhere(remote.files(new Sharding(2)))
                    .read(folder, new Preprocessing(9, false, Framing.CROP), ReadProgress.NONE)
                    .pixels();

            assertThat(large.copyOf(5)).isEqualTo(stripes.pixels().copyOf(5)).hasSize(64);
            assertThat(small.copyOf(5)).hasSize(81);
        }
    }

    @Test
    void readingThatIsCancelledEndsThereTooAndTheNextOneMayGoOn() throws IOException {
        try (RemoteCluster remote = connect(InProcessCluster::thatReads)) {
            List<Integer> told = new ArrayList<>();
            ReadProgress impatient = new ReadProgress() {
                @Override
                public void report(int done, int total) {
                    told.add(done);
                }

                @Override
                public boolean cancelled() {
                    return told.size() == 2;
                }
            };

            assertThatThrownBy(() -> readBy(remote, new Sharding(4), impatient))
                    .isInstanceOf(CancellationException.class);

            assertThat(told).hasSize(2);
            assertThat(readBy(remote, new Sharding(4), ReadProgress.NONE).fingerprint())
                    .isEqualTo(stripes.fingerprint());
        }
    }

    @Test
    void picturesThatAreNotSeenThereAreReadHere() throws IOException {
        try (RemoteCluster remote = connect(InProcessCluster::new)) {
            assertThat(readBy(remote, new Sharding(4), ReadProgress.NONE).pixels())
                    .isNotInstanceOf(ClusterPixels.class);
        }
    }

    @Test
    void itTellsWhatTheClusterIs() throws IOException {
        try (RemoteCluster remote = connect(InProcessCluster::new)) {
            RoundCost cost = remote.cost(plan(new Sharding(2)));

            assertThat(remote.name()).isEqualTo("the cluster");
            assertThat(remote.usualShards()).isEqualTo(3);
            assertThat(cost.there()).isPositive();
        }
    }

    @Test
    void itIsConnectedToWithTheSecretIfThereIsOne() throws IOException {
        for (Optional<String> secret : List.of(Optional.of("word"), Optional.<String>empty())) {
            List<Object> told = new ArrayList<>();
            ClusterConnector connector = (address, shared, cancelled) -> {
                told.addAll(List.of(address, shared));
                return new InProcessCluster();
            };
            connect(connector, secret).close();

            assertThat(told).containsExactly("spark://near:7077", secret);
        }
    }

    @Test
    void whyThereIsNoClusterIsSaidHere() {
        assertThatThrownBy(() -> connect(() -> {
                    throw new ExplainedException("There is no such cluster.");
                }))
                .isInstanceOf(ExplainedException.class)
                .hasMessage("There is no such cluster.");
        assertThat(ended).isTrue();
    }

    @Test
    void whatGoesWrongThereIsSaidHereAndTheNextTrainingMayGoWell() throws IOException {
        boolean[] broken = {true};
        InProcessCluster cluster = new InProcessCluster() {
            @Override
            public ClusterPictures send(int shards, IntFunction<byte[][]> pixels) {
                if (broken[0]) {
                    throw new ExplainedException("The workers are gone.");
                }
                return super.send(shards, pixels);
            }
        };
        try (RemoteCluster remote = connect(() -> cluster)) {
            assertThatThrownBy(() -> train(plan(new Sharding(2)), remote)).hasMessage("The workers are gone.");
            broken[0] = false;
            assertThat(train(plan(new Sharding(2)), remote).epochs()).isEqualTo(2);
        }
    }

    @Test
    void aProcessThatIsGoneEndsTheTrainingInASentence() throws IOException {
        RemoteCluster remote = connect(InProcessCluster::new);
        requests.close();
        replies.close();

        assertThatThrownBy(() -> train(plan(new Sharding(2)), remote))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("The process for Spark has ended");
    }

    private static DataSet readBy(RemoteCluster cluster, Sharding sharding, ReadProgress progress) {
        return new FolderReader().elsewhere(cluster.files(sharding)).read(folder, FORM, progress);
    }

    private static TrainingPlan plan(Sharding sharding) {
        return plan(sharding, stripes);
    }

    private static TrainingPlan plan(Sharding sharding, DataSet data) {
        return TrainingPlanner.plan(
                "stripes",
                data,
                Optional.empty(),
                Settings.convolutional(false).toBuilder()
                        .augmentation(new Augmentation(0.1, 10, 0.1, false, 0, 0, 0, 0))
                        .sharding(sharding)
                        .build());
    }

    private static TrainingResult train(TrainingPlan plan, Workplace place) {
        return new Trainer(plan, Optional.empty(), List.of(), new TrainingControl(), place).run();
    }
}
