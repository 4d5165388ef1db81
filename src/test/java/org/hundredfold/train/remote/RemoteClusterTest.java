package org.hundredfold.train.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.train.Augmentation;
import org.hundredfold.train.Cluster;
import org.hundredfold.train.ClusterConnector;
import org.hundredfold.train.InProcessCluster;
import org.hundredfold.train.RoundCost;
import org.hundredfold.train.Settings;
import org.hundredfold.train.ShardHost;
import org.hundredfold.train.ShardTraining;
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
    private static DataSet stripes;

    private boolean ended;
    private PipedInputStream requests;
    private PipedInputStream replies;

    @BeforeAll
    static void drawStripes(@TempDir Path folder) {
        stripes = Stripes.in(folder, 30);
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
    void itTellsWhatTheClusterIs() throws IOException {
        try (RemoteCluster remote = connect(InProcessCluster::new)) {
            RoundCost cost = remote.cost(plan(new Sharding(2))).orElseThrow();

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
            public ShardHost host(ShardTraining training, int shards, IntFunction<byte[][]> pixels) {
                if (broken[0]) {
                    throw new ExplainedException("The workers are gone.");
                }
                return super.host(training, shards, pixels);
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

    private static TrainingPlan plan(Sharding sharding) {
        return TrainingPlanner.plan(
                "stripes",
                stripes,
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
