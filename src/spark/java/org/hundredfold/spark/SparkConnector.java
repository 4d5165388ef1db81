package org.hundredfold.spark;

import java.io.IOException;
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
        try {
            return connectTo(address, secret, cancelled);
        } catch (RuntimeException failure) {
            EndHooks.stayIfEnding();
            throw failure;
        }
    }

    private static Cluster connectTo(String address, Optional<String> secret, BooleanSupplier cancelled) {
        Matcher here = THIS_COMPUTER.matcher(address);
        if (here.matches()) {
            int workers = here.group(2) == null ? USUAL_WORKERS : Integer.parseInt(here.group(2));
            if (workers == 0) {
                throw new ExplainedException("%s has no worker; name 1 or more.".formatted(address));
            }
            return here.group(1).equals("local") ? threads(workers, cancelled) : loopback(workers, cancelled);
        }
        if (!ADDRESS.matcher(address).matches()) {
            throw new ExplainedException(
                    "\"%s\" is no place to train on. Name here, local[N], loopback[N] or spark://HOST:PORT."
                            .formatted(address));
        }
        SparkConf settings = SparkSettings.on(address, secret);
        MasterCheck.pass(settings);
        ClusterFolder folder = folder();
        return connected(address, settings, folder, folder::close, cancelled);
    }

    private static Cluster threads(int count, BooleanSupplier cancelled) {
        ClusterFolder folder = folder();
        return connected("local[%d]".formatted(count), SparkSettings.here(count), folder, folder::close, cancelled);
    }

    private static Cluster loopback(int workers, BooleanSupplier cancelled) {
        ClusterFolder folder = folder();
        LoopbackCluster cluster;
        try {
            cluster = LoopbackCluster.start(
                    new LoopbackCluster.Size(workers, 1, MEBIBYTES_EACH), folder.path(), cancelled);
        } catch (InterruptedException e) {
            folder.close();
            Thread.currentThread().interrupt();
            throw new ExplainedException("Starting the cluster was interrupted.");
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
        Runnable end = () -> {
            cluster.close();
            folder.close();
        };
        return connected("loopback[%d]".formatted(workers), SparkSettings.on(cluster), folder, end, cancelled);
    }

    private static ClusterFolder folder() {
        try {
            return ClusterFolder.open();
        } catch (IOException failure) {
            throw new ExplainedException(
                    "Spark has no folder to write to (%s). Make room beside the runs, or train here."
                            .formatted(failure.getMessage()),
                    failure);
        }
    }

    private static Cluster connected(
            String name, SparkConf settings, ClusterFolder folder, Runnable end, BooleanSupplier cancelled) {
        settings.setIfMissing("spark.local.dir", folder.scratch().toString());
        JavaSparkContext context;
        try {
            context = new JavaSparkContext(settings);
        } catch (Exception failure) { // also what Scala throws without saying so
            end.run();
            throw new ExplainedException(
                    "%s cannot be connected to (%s). Check that it runs and is Spark 4.2, and what was set by -Dspark."
                            .formatted(name, failure.getMessage()),
                    failure);
        }
        return new SparkCluster(name, context, end, PATIENCE_MILLIS, cancelled);
    }
}
