package org.hundredfold.nn;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A fixed team that does a task once per member and waits for all: the calling thread is member 0, the others are
 * threads of their own. A step of training is so short that waking a sleeping thread would cost a good part of it;
 * members therefore spin for a moment before they sleep. No longer than that: where other programs want the cores too, one
 * that spins keeps the one that it waits for from running.
 */
final class WorkerTeam implements AutoCloseable {
    private static final int SPINS = 2_000;

    private static final int MEMBER_BITS = 16;
    private static final long MEMBERS = (1 << MEMBER_BITS) - 1;

    /** What every member does. */
    interface Task {
        void runFor(int member);
    }

    private final Member[] others;
    private final AtomicInteger unfinished = new AtomicInteger();
    /** Counts the tasks, and says in its lowest bits how many members the current one is for. */
    private volatile long round;

    private volatile boolean closed;
    /** What a member has thrown and the caller has not been told yet. */
    private volatile Throwable failure;
    /** The calling thread, while it sleeps until the others are done. */
    private volatile Thread sleeper;

    private Task task;

    WorkerTeam(int members) {
        others = new Member[members - 1];
        for (int i = 0; i < others.length; i++) {
            others[i] = new Member(i + 1);
            others[i].start();
        }
    }

    /**
     * Runs {@code work} for the first {@code members} members at the same time; returns when all are done. What one throws
     * is thrown here.
     */
    void run(Task work, int members) {
        task = work;
        unfinished.set(members - 1);
        round = (round >> MEMBER_BITS) + 1 << MEMBER_BITS | members;
        wake(members - 1);
        Throwable thrown;
        try {
            work.runFor(0);
        } finally {
            awaitOthers();
            thrown = failure;
            failure = null;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown != null) {
            throw (RuntimeException) thrown; // a task throws no checked exception
        }
    }

    private void wake(int count) {
        for (int i = 0; i < count; i++) {
            if (others[i].sleeping) {
                LockSupport.unpark(others[i]);
            }
        }
    }

    private void awaitOthers() {
        for (int spins = 0; spins < SPINS && unfinished.get() > 0; spins++) {
            Thread.onSpinWait();
        }
        if (unfinished.get() > 0) {
            sleeper = Thread.currentThread();
            while (unfinished.get() > 0) {
                LockSupport.park(this);
            }
            sleeper = null;
        }
    }

    @Override
    public void close() {
        closed = true;
        wake(others.length);
    }

    private final class Member extends Thread {
        private final int number;
        /** Set before the last look at {@link #round}, so that whoever raises it either is seen or sees this. */
        private volatile boolean sleeping;

        Member(int number) {
            super("worker-" + number);
            this.number = number;
            setDaemon(true);
        }

        @Override
        public void run() {
            long done = 0;
            while (!closed) {
                try {
                    awaitWork(done);
                } catch (
                        InternalError
                                late) { // of a file mapped into memory: thrown only after work that has read there
                    failure = late;
                    continue;
                }
                if (!closed) {
                    done = round;
                    work();
                }
            }
        }

        private void awaitWork(long done) {
            for (int spins = 0; spins < SPINS && !isCalled(done) && !closed; spins++) {
                Thread.onSpinWait();
            }
            sleeping = true;
            while (!isCalled(done) && !closed) {
                LockSupport.park(WorkerTeam.this);
            }
            sleeping = false;
        }

        /** Whether there is a task since {@code done}, and it is for this member too. */
        private boolean isCalled(long done) {
            long now = round;
            return now != done && number < (now & MEMBERS);
        }

        private void work() {
            try {
                task.runFor(number);
            } catch (RuntimeException | Error e) {
                failure = e;
            } finally {
                if (unfinished.decrementAndGet() == 0) {
                    LockSupport.unpark(sleeper);
                }
            }
        }
    }
}
