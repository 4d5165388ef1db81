package org.hundredfold.train;

/** Adds up the stretches between start and stop. */
final class Stopwatch {
    private long total;
    private long started;

    void start() {
        started = System.nanoTime();
    }

    void stop() {
        total += System.nanoTime() - started;
    }

    double seconds() {
        return total / 1e9;
    }
}
