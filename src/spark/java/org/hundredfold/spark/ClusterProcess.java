package org.hundredfold.spark;

import java.io.IOException;
import java.util.Arrays;
import org.apache.spark.deploy.master.Master;
import org.apache.spark.deploy.worker.Worker;

/** The main class of the processes of a {@link LoopbackCluster}, which are gone as soon as the one that started them is. */
final class ClusterProcess {
    static final String MASTER = "master";
    static final String WORKER = "worker";

    private ClusterProcess() {}

    /** @param arguments what it is to be, and what Spark's own main class for that takes */
    public static void main(String[] arguments) {
        Thread watch = new Thread(ClusterProcess::endWithParent, "parent-watch");
        watch.setDaemon(true);
        watch.start();
        String[] further = Arrays.copyOfRange(arguments, 1, arguments.length);
        if (arguments[0].equals(MASTER)) {
            Master.main(further);
        } else {
            Worker.main(further);
        }
    }

    /** The parent holds the standard input open and never writes to it. */
    private static void endWithParent() {
        try {
            System.in.read();
        } catch (IOException e) {
            // As good a sign as the end.
        }
        Runtime.getRuntime().halt(1);
    }
}
