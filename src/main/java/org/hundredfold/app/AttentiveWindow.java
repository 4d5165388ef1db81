package org.hundredfold.app;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hundredfold.ui.common.FxThread;
import org.hundredfold.ui.common.Save;

/**
 * The window's thread for those in the background. While it waits for one of them to finish what the user saves, it still does what that
 * one asks of it, such as drawing the pictures of a film; else both would wait.
 */
final class AttentiveWindow implements Executor {
    private static final long GLANCE_MILLIS = 20;

    private final Executor window = new FxThread();
    private final BlockingQueue<Runnable> saves = new LinkedBlockingQueue<>();
    private volatile boolean closed;

    @Override
    public void execute(Runnable task) {
        if (task instanceof Save) {
            saves.add(task);
            window.execute(this::next);
        } else {
            window.execute(() -> {
                if (!closed) {
                    task.run();
                }
            });
        }
    }

    private void next() {
        Runnable task = saves.poll();
        if (task != null) {
            task.run();
        }
    }

    /**
     * Waits on the window's thread until all work has ended, or a time of {@link System#nanoTime} has come.
     *
     * @return whether it has ended
     */
    boolean await(ExecutorService working, long until) {
        try {
            while (!working.isTerminated() && System.nanoTime() - until < 0) {
                Runnable task = saves.poll(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
                if (task != null) {
                    task.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        while (!saves.isEmpty()) {
            next(); // what has been asked for last
        }
        return working.isTerminated();
    }

    /** Nothing is done any more from now on but to finish what is saved. */
    void close() {
        closed = true;
    }
}
