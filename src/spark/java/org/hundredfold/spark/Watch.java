package org.hundredfold.spark;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.spark.SparkContext;
import org.hundredfold.ExplainedException;

/** Ends the work on a cluster that has no worker: Spark itself would wait for one for ever. */
final class Watch implements AutoCloseable {
    private static final long LOOK_MILLIS = 500;
    /** Looks in which no further core has come, after which no more are waited for. */
    private static final int STEADY = 6;

    private final SparkContext context;
    private final long patienceNanos;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "cluster-watch");
        thread.setDaemon(true);
        return thread;
    });
    /** What is counted where there is no worker: this process, unless it is the worker. */
    private final int fewest;

    private volatile long seen = System.nanoTime();
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
        } else if (hasWorker()) {
            seen = System.nanoTime();
        } else if (System.nanoTime() - seen > patienceNanos) {
            lost = true;
            context.cancelAllJobs();
        }
    }

    private boolean hasWorker() {
        return context.statusTracker().getExecutorInfos().length > fewest;
    }

    /**
     * Waits until workers are there and no more are coming.
     *
     * @param cancelled asked meanwhile
     * @return the cores that they have together
     * @throws ExplainedException if none comes
     * @throws CancellationException if it was cancelled
     */
    int awaitCores(BooleanSupplier cancelled) {
        int cores = 0;
        int steady = 0;
        do {
            pause();
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            if (lost()) {
                throw new ExplainedException(
                        "No worker of the cluster is free. Check that it has some, that nothing else has them all, and that they have %s of memory each, or ask for less by -Dspark.executor.memory."
                                .formatted(context.getConf().get("spark.executor.memory", "1g")));
            }
            int now = hasWorker() ? context.defaultParallelism() : 0;
            steady = now == 0 || now > cores ? 0 : steady + 1;
            cores = now;
        } while (cores == 0 || !context.isLocal() && steady < STEADY);
        return cores;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExplainedException("Connecting to the cluster was interrupted.");
        }
    }

    /** Whether the cluster can do no more. */
    boolean lost() {
        return lost || stopped();
    }

    /** Whether the connection has been ended, by whomever. */
    boolean stopped() {
        return context.isStopped();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
