package org.hundredfold.spark;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerApplicationEnd;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;

/**
 * Ends the work on a cluster that has no worker left: Spark itself would wait for new ones for ever. Told by Spark's own
 * thread.
 */
final class Watch extends SparkListener implements AutoCloseable {
    private final SparkContext context;
    private final long patienceMillis;
    private final Set<String> executors = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "cluster-watch");
        thread.setDaemon(true);
        return thread;
    });
    private ScheduledFuture<?> end;
    private volatile boolean lost;

    /** @param patienceMillis how long the cluster may be without a worker */
    Watch(SparkContext context, long patienceMillis) {
        this.context = context;
        this.patienceMillis = patienceMillis;
    }

    /** Whether the cluster can do no more. */
    boolean lost() {
        return lost || context.isStopped();
    }

    int executors() {
        return executors.size();
    }

    @Override
    public synchronized void onExecutorAdded(SparkListenerExecutorAdded added) {
        executors.add(added.executorId());
        if (end != null) {
            end.cancel(false);
            end = null;
        }
    }

    @Override
    public synchronized void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
        executors.remove(removed.executorId());
        if (executors.isEmpty() && end == null) {
            end = timer.schedule(this::giveUp, patienceMillis, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void onApplicationEnd(SparkListenerApplicationEnd ended) {
        lost = true;
    }

    private void giveUp() {
        lost = true;
        context.cancelAllJobs();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
