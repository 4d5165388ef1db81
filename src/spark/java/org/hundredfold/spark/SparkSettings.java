package org.hundredfold.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;

/**
 * How the program asks Spark for executors. What the user sets by {@code -Dspark.NAME=VALUE} on Java's command line is
 * in all of it, and where a cluster is somebody else's it comes before what is set here.
 */
public final class SparkSettings {
    /** Spark's processes have the program on their class path, but not its log file. */
    static final String LOG_TO_CONSOLE = "-Dlogback.configurationFile=logback-console.xml";

    private SparkSettings() {}

    /** In this process, with that many tasks at a time. */
    public static SparkConf here(int threads) {
        return common("local[%d]".formatted(threads)).set("spark.driver.host", ClusterMember.HOST);
    }

    /** All of a cluster on this computer, whose executors read the program's files where they are. */
    public static SparkConf on(LoopbackCluster cluster) {
        return authenticated(common(cluster.address()), cluster.secret())
                .set("spark.driver.host", ClusterMember.HOST)
                .set("spark.cores.max", Integer.toString(cluster.size().cores()))
                .set("spark.executor.memory", cluster.size().mebibytesEach() + "m")
                .set(
                        "spark.executor.extraClassPath",
                        SparkHome.ofThisProgram().program().toString());
    }

    /**
     * All of a cluster elsewhere, to which the program is sent.
     *
     * @param address such as {@code spark://host:7077}
     * @param secret what it was started with as {@code spark.authenticate.secret}, if it was
     */
    public static SparkConf on(String address, Optional<String> secret) {
        return on(address, secret, SparkHome.ofThisProgram());
    }

    static SparkConf on(String address, Optional<String> secret, SparkHome home) {
        SparkConf conf = common(address).set("spark.jars", shipped(home));
        secret.ifPresent(word -> authenticated(conf, word));
        return conf;
    }

    private static SparkConf common(String master) {
        return new SparkConf()
                .setMaster(master)
                .setAppName("Hundredfold")
                .setIfMissing("spark.ui.enabled", "false")
                // Where it is known how many cores there are, the first task waits for all: each will keep pictures of
                // its own.
                .setIfMissing("spark.scheduler.minRegisteredResourcesRatio", "1.0")
                // A worker with nothing to do takes a shard of another one, whose pixels it is sent: after a loss, some
                // may have more shards than others, and would keep them.
                .setIfMissing("spark.locality.wait", "0s")
                // A round brings the gradients of all shards here, whatever they weigh.
                .setIfMissing("spark.driver.maxResultSize", "0")
                // A task is one thread's work; threads within it would fight for the same cores.
                .setIfMissing("spark.executorEnv.OMP_NUM_THREADS", "1")
                // Spark itself asks for the Vector API's module, and for the silence of a Java that warns.
                .setIfMissing("spark.executor.extraJavaOptions", LOG_TO_CONSOLE);
    }

    private static SparkConf authenticated(SparkConf conf, String secret) {
        return conf.set("spark.authenticate", "true")
                .set("spark.authenticate.secret", secret)
                .set("spark.network.crypto.enabled", "true");
    }

    private static String shipped(SparkHome home) {
        try {
            return home.shipped().stream()
                    .map(Path::toUri)
                    .map(Object::toString)
                    .collect(Collectors.joining(","));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
