package org.hundredfold.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.hundredfold.ExplainedException;
import org.hundredfold.app.Program;
import org.hundredfold.train.Stripes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against a real master that has a secret, and a worker. */
@Timeout(300)
class SparkConnectorTest {
    private static final String LOG = "hundredfold.log";

    @TempDir
    private static Path folder;

    private static LoopbackCluster cluster;

    @BeforeAll
    static void start() throws InterruptedException {
        System.setProperty(LOG, folder.resolve("hundredfold.log").toString());
        cluster = LoopbackCluster.start(new LoopbackCluster.Size(1, 1, 700), folder.resolve("cluster"));
    }

    @AfterAll
    static void end() {
        cluster.close();
        System.clearProperty(LOG);
    }

    private static void assertThatItIsRefused(String address, Optional<String> secret, String sentence) {
        assertThatThrownBy(() -> new SparkConnector().connect(address, secret, () -> false))
                .isInstanceOf(ExplainedException.class)
                .hasMessage(sentence, address);
    }

    @Test
    void aWrongSecretIsSaidToBeWrong() {
        assertThatItIsRefused(
                cluster.address(),
                Optional.of("wrong"),
                "The master at %s does not take the secret. Check that it was started with the same one, as spark.authenticate.secret.");
    }

    @Test
    void aSecretThatIsMissingIsSaidToBeMissing() {
        assertThatItIsRefused(
                cluster.address(),
                Optional.empty(),
                "The master at %s does not let in whoever has no secret. Give it the one it was started with: under Where, or by --secret-file.");
    }

    @Test
    void whereNobodyListensTheAddressIsDoubted() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        for (String address : List.of("spark://127.0.0.1:" + free, "spark://nowhere.invalid:7077")) {
            assertThatItIsRefused(
                    address, Optional.empty(), "%s does not answer. Check the address, and that its master runs.");
        }
    }

    @Test
    void whereNoWorkerIsFreeItIsSaidWhatItWouldTake() {
        SparkConf settings = SparkSettings.on(cluster).set("spark.executor.memory", "900m");

        assertThatThrownBy(() ->
                        new SparkCluster("the cluster", new JavaSparkContext(settings), () -> {}, 2_000, () -> false))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContainingAll("No worker of the cluster is free", "900m of memory");
    }

    @Test
    void aConnectionThatIsCancelledLeavesNoProcess() {
        Path log = folder.resolve("spark/1/master/log.txt");
        List<ProcessHandle> before = ProcessHandle.current().descendants().toList();

        assertThatThrownBy(() -> new SparkConnector().connect("loopback[2]", Optional.empty(), () -> Files.exists(log)))
                .isInstanceOf(CancellationException.class);
        assertThat(ProcessHandle.current().descendants().filter(process -> !before.contains(process)))
                .isEmpty();
        assertThat(folder.resolve("spark/1/master/scratch")).doesNotExist();
    }

    @Test
    void theCommandLineTakesTheSecretFromAFile() throws Exception {
        Stripes.write(folder.resolve("pictures"), 10, 1);
        Files.writeString(folder.resolve("right"), cluster.secret() + System.lineSeparator());
        Files.writeString(folder.resolve("wrong"), "wrong");
        Program program = new Program(
                folder,
                Class.forName("org.hundredfold.app.Main"),
                "-Dspark.driver.host=" + ClusterMember.HOST,
                "-Dspark.executor.memory=700m",
                "-Dspark.executor.extraClassPath=" + SparkHome.ofThisProgram().program());

        assertThat(train(program, "right")).as(program.err()).isZero();
        assertThat(train(program, "wrong")).isEqualTo(2);
        assertThat(program.err()).contains("does not take the secret");
        assertThat(train(program, "absent")).isEqualTo(2);
        assertThat(program.err()).contains("The secret in absent cannot be read.");
    }

    private static int train(Program program, String secret) throws Exception {
        return program.run("train", "pictures", "--epochs", "1", "--on", cluster.address(), "--secret-file", secret);
    }
}
