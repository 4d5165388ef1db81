package org.hundredfold.serve;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** At most so many threads; while all are at work who brings more waits, and so do new connections in the system's queue. */
final class WaitingThreads extends ThreadPoolExecutor {
    private static final int IDLE_SECONDS = 10;

    WaitingThreads(int most) {
        super(0, most, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), (task, pool) -> {
            try {
                pool.getQueue().put(task);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RejectedExecutionException(e);
            }
        });
    }
}
