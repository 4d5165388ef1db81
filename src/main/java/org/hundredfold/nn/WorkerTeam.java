package org.hundredfold.nn;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A fixed team that does a task once per member and waits for all: the calling thread is member 0, the others are
 * threads of their own. A step of training is so short that waking a sleeping thread would cost a good part of it;
 * members therefore spin for a moment before they sleep.
 */
final class WorkerTeam implements AutoCloseable {
    private static final int SPINS = 10_000;

    /** What every member does. */
    interface Task {
        void runFor(int member);
    }

    private final Thread[] threads;
    private final AtomicInteger unfinished = new AtomicInteger();
    private volatile int round;
    private volatile boolean closed;
    private volatile Throwable failure;
    private Task task;

    WorkerTeam(int members) {
        threads = new Thread[members - 1];
        for (int i = 0; i < threads.length; i++) {
            int member = i + 1;
            threads[i] = new Thread(() -> work(member), "worker-" + member);
            threads[i].setDaemon(true);
            threads[i].start();
        }
    }

    /** Runs {@code work} for every member at the same time; returns when all are done. What one throws is thrown here. */
    void run(Task work) {
        task = work;
        failure = null;
        unfinished.set(threads.length);
        round++;
        for (Thread thread : threads) {
            LockSupport.unpark(thread);
        }
        try {
            work.runFor(0);
        } finally {
            awaitOthers();
        }
        if (failure != null) {
            throw new IllegalStateException("A worker failed", failure);
        }
    }

    private void awaitOthers() {
        int spins = 0;
        while (unfinished.get() > 0) {
            if (++spins < SPINS) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }

    private void work(int member) {
        int done = 0;
        while (!closed) {
            int spins = 0;
            while (round == done && !closed) {
                if (++spins < SPINS) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.park(this);
                }
            }
            if (!closed) {
                done = round;
                runTask(member);
            }
        }
    }

    private void runTask(int member) {
        try {
            task.runFor(member);
        } catch (RuntimeException | Error e) {
            failure = e;
        } finally {
            unfinished.decrementAndGet();
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Thread thread : threads) {
            LockSupport.unpark(thread);
        }
    }
}
