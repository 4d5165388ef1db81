package org.hundredfold.ui.common.network;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Runs the newest of the tasks given to it, one at a time, and after each waits nine times as long as it took: so it takes
 * at most a tenth of a processor from a running training. The last task given is always run. Callable from any thread.
 */
public final class Paced implements Executor {
    private static final int PAUSES = 9;

    private final Executor executor;
    private final Consumer<Throwable> failed;
    private Runnable next;
    private boolean busy;

    /** @param failed told what a task has thrown */
    public Paced(Executor executor, Consumer<Throwable> failed) {
        this.executor = executor;
        this.failed = failed;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (this) {
            next = task;
            if (busy) {
                return;
            }
            busy = true;
        }
        executor.execute(this::work);
    }

    private void work() {
        Runnable task = take();
        if (task == null) {
            return;
        }
        long began = System.nanoTime();
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            failed.accept(e);
        }
        long pause = PAUSES * (System.nanoTime() - began);
        CompletableFuture.delayedExecutor(pause, TimeUnit.NANOSECONDS, executor).execute(this::work);
    }

    private synchronized Runnable take() {
        Runnable task = next;
        next = null;
        busy = task != null;
        return task;
    }
}
