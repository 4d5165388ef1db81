package org.hundredfold.spark;

import java.io.PrintStream;
import org.hundredfold.train.remote.ClusterServer;
import org.slf4j.LoggerFactory;

/** The main class of the process by which a window that has no Spark trains on a cluster. */
final class Bridge {
    private Bridge() {}

    public static void main(String[] arguments) {
        // The end of the standard input says the same, but is not seen while something is computed.
        ProcessHandle.current().parent().ifPresent(window -> window.onExit().thenRun(() -> System.exit(1)));
        PrintStream replies = System.out;
        System.setOut(System.err); // what libraries print must not get in between
        int exitCode = 0;
        try {
            ClusterServer.serve(new SparkConnector(), System.in, replies);
        } catch (Exception | Error failure) {
            LoggerFactory.getLogger(Bridge.class).error("The way to the cluster ends", failure);
            exitCode = 1;
        }
        System.exit(exitCode);
    }
}
