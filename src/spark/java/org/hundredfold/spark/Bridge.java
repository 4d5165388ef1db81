package org.hundredfold.spark;

import java.io.PrintStream;
import java.util.Optional;
import org.hundredfold.train.remote.ClusterServer;
import org.slf4j.LoggerFactory;

/** The main class of the process by which a window that has no Spark trains on a cluster. */
final class Bridge {
    private Bridge() {}

    /** @param arguments the address of the cluster */
    public static void main(String[] arguments) {
        PrintStream replies = System.out;
        System.setOut(System.err); // what libraries print must not get in between
        int exitCode = 0;
        try {
            ClusterServer.serve(
                    () -> new SparkConnector().connect(arguments[0], Optional.empty(), () -> false),
                    System.in,
                    replies);
        } catch (Exception | Error failure) {
            LoggerFactory.getLogger(Bridge.class).error("The way to the cluster ends", failure);
            exitCode = 1;
        }
        System.exit(exitCode);
    }
}
