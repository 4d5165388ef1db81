package org.hundredfold.ui.common;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Runs the newest of the tasks given to it, one at a time: a task that a newer one overtakes while it waits is never run.
 * So however fast questions come, the last one is answered and no heap of old ones stands before it. Callable from any
 * thread.
 */
public final class Newest implements Executor {
    private final Executor executor;
    private final Consumer<Throwable> failed;
    private Runnable next;
    private boolean working;

    /** @param failed told what a task has thrown */
    public Newest(Executor executor, Consumer<Throwable> failed) {
        this.executor = executor;
        this.failed = failed;
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
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                failed.accept(e);
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
