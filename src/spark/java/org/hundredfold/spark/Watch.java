package org.hundredfold.spark;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkContext;

/** Ends the work on a cluster that has no worker: Spark itself would wait for one for ever. */
final class Watch implements AutoCloseable {
    private static final long LOOK_MILLIS = 500;

    private final SparkContext context;
    private final long patienceNanos;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "cluster-watch");
        thread.setDaemon(true);
        return thread;
    });
    /** What is counted where there is no worker: this process, unless it is the worker. */
    private final int fewest;

    private long seen = System.nanoTime();
    private volatile boolean lost;

    /** @param patienceMillis how long the cluster may be without a worker */
    Watch(SparkContext context, long patienceMillis) {
        this.context = context;
        fewest = context.isLocal() ? 0 : 1;
        patienceNanos = TimeUnit.MILLISECONDS.toNanos(patienceMillis);
        timer.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (context.isStopped()) {
            lost = true;
            return;
        }
        if (context.statusTracker().getExecutorInfos().length > fewest) {
            seen = System.nanoTime();
        } else if (System.nanoTime() - seen > patienceNanos) {
            lost = true;
            context.cancelAllJobs();
        }
    }

    /** Whether the cluster can do no more. */
    boolean lost() {
        return lost || context.isStopped();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
