package org.hundredfold.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import org.hundredfold.train.remote.ClusterServer;

/** The main class of the process by which a window that has no Spark trains on a cluster. */
final class Bridge {
    private Bridge() {}

    /** @param arguments the address of the cluster */
    public static void main(String[] arguments) throws IOException {
        PrintStream replies = System.out;
        System.setOut(System.err); // what libraries print must not get in between
        ClusterServer.serve(() -> new SparkConnector().connect(arguments[0], Optional.empty()), System.in, replies);
        System.exit(0);
    }
}
