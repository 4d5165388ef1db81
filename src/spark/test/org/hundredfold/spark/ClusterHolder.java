package org.hundredfold.spark;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A program that has a cluster until it is killed. */
final class ClusterHolder {
    private ClusterHolder() {}

    public static void main(String[] arguments) throws InterruptedException {
        LoopbackCluster cluster = LoopbackCluster.start(new LoopbackCluster.Size(1, 1, 512), Path.of(arguments[0]));
        System.err.println(cluster.address());
        new CountDownLatch(1).await();
    }
}
