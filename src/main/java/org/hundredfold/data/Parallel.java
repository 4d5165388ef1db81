package org.hundredfold.data;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Work on all cores that ends as a whole. */
final class Parallel {
    private Parallel() {}

    /**
     * Calls {@code body} once for each index below {@code count}. The first that throws keeps further ones from being
     * begun. When this returns or throws, nothing is running any more.
     *
     * @throws CancellationException if the calling thread is interrupted
     */
    static void forEach(int count, IntConsumer body) {
        int workers = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(workers, Parallel::daemon);
        try {
            Callable<Object> worker = Executors.callable(worker(count, body));
            for (Future<Object> ended : pool.invokeAll(Collections.nCopies(workers, worker))) {
                ended.get();
            }
            if (Thread.currentThread().isInterrupted()) { // not noticed above where no worker had to be waited for
                throw new CancellationException();
            }
        } catch (InterruptedException interrupted) {
            end(pool);
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException failure) {
            throw rethrown(failure.getCause());
        } finally {
            pool.shutdown();
        }
    }

    private static Runnable worker(int count, IntConsumer body) {
        AtomicInteger next = new AtomicInteger();
        return () -> {
            try {
                for (int i = next.getAndIncrement(); i < count && !Thread.interrupted(); i = next.getAndIncrement()) {
                    body.accept(i);
                }
            } finally {
                next.set(count); // no index is left, or one has thrown
            }
        };
    }

    private static void end(ExecutorService pool) {
        pool.shutdownNow();
        try {
            pool.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return (RuntimeException) cause; // a Runnable throws no checked exception
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "pictures");
        thread.setDaemon(true);
        return thread;
    }
}
