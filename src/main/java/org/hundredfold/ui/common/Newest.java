package org.hundredfold.ui.common;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Runs the newest of the tasks given to it, one at a time: a task that a newer one overtakes while it waits is never run.
 * So however fast questions come, the last one is answered and no heap of old ones stands before it. Callable from any
 * thread.
 */
public final class Newest implements Executor {
    private final Executor executor;
    private final Consumer<Throwable> failed;
    private final int rest;
    private Runnable next;
    private boolean working;

    /** @param failed told what a task has thrown */
    public Newest(Executor executor, Consumer<Throwable> failed) {
        this(executor, failed, 0);
    }

    /**
     * The same, resting between two tasks, so that it leaves the processor to others.
     *
     * @param rest how many times as long as the task before took
     */
    public Newest(Executor executor, Consumer<Throwable> failed, int rest) {
        this.executor = executor;
        this.failed = failed;
        this.rest = rest;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (this) {
            next = task;
            if (working) {
                return;
            }
            working = true;
        }
        executor.execute(this::work);
    }

    private void work() {
        for (Runnable task = take(); task != null; task = take()) {
            long begin = System.nanoTime();
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                failed.accept(e);
            }
            if (rest > 0) {
                long pause = rest * (System.nanoTime() - begin);
                CompletableFuture.delayedExecutor(pause, TimeUnit.NANOSECONDS, executor)
                        .execute(this::work);
                return;
            }
        }
    }

    private synchronized Runnable take() {
        Runnable task = next;
        next = null;
        working = task != null;
        return task;
    }
}
