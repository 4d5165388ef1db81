package org.hundredfold.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.hundredfold.ExplainedException;
import org.hundredfold.train.Cluster;
import org.hundredfold.train.ClusterConnector;

/** Connects to Spark. */
public final class SparkConnector implements ClusterConnector {
    private static final Pattern ADDRESS = Pattern.compile("spark://[^\\s/:]+:\\d{1,5}");
    private static final Pattern THIS_COMPUTER = Pattern.compile("(local|loopback)(?:\\[(\\d{1,3})\\])?");
    private static final int USUAL_WORKERS = 2;
    private static final int MEBIBYTES_EACH = 1024;
    /** How long a cluster may be without any worker. */
    private static final long PATIENCE_MILLIS = 30_000;

    @Override
    public Cluster connect(String address, Optional<String> secret, BooleanSupplier cancelled) {
        Matcher here = THIS_COMPUTER.matcher(address);
        if (here.matches()) {
            int workers = here.group(2) == null ? USUAL_WORKERS : Integer.parseInt(here.group(2));
            if (workers == 0) {
                throw new ExplainedException("%s has no worker; name 1 or more.".formatted(address));
            }
            return here.group(1).equals("local") ? threads(workers) : loopback(workers);
        }
        if (!ADDRESS.matcher(address).matches()) {
            throw new ExplainedException(
                    "\"%s\" is no place to train on. Name here, local[N], loopback[N] or spark://HOST:PORT."
                            .formatted(address));
        }
        return connected(address, SparkSettings.on(address, secret), () -> {});
    }

    private static Cluster threads(int count) {
        return connected("local[%d]".formatted(count), SparkSettings.here(count), () -> {});
    }

    private static Cluster loopback(int workers) {
        try {
            Path folder = Files.createTempDirectory("hundredfold-cluster");
            LoopbackCluster cluster =
                    LoopbackCluster.start(new LoopbackCluster.Size(workers, 1, MEBIBYTES_EACH), folder);
            return connected("loopback[%d]".formatted(workers), SparkSettings.on(cluster), cluster::close);
        } catch (IOException failure) {
            throw new ExplainedException(
                    "Spark's master and workers have no folder for temporary files. Make room for them, or train here.",
                    failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExplainedException("Starting the cluster was interrupted.");
        }
    }

    private static Cluster connected(String name, SparkConf conf, Runnable endWorkers) {
        try {
            return new SparkCluster(name, new JavaSparkContext(conf), endWorkers, PATIENCE_MILLIS);
        } catch (ExplainedException refusal) {
            throw refusal; // by the cluster, which has closed all
        } catch (RuntimeException failure) {
            endWorkers.run();
            throw new ExplainedException(
                    "%s does not answer (%s). Check the address, that its master runs, and the secret if it has one."
                            .formatted(name, failure.getMessage()),
                    failure);
        }
    }
}
