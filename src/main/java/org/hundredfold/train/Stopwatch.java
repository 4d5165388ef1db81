package org.hundredfold.train;

/** Adds up the stretches between start and stop. */
final class Stopwatch {
    private long total;
    private long started;

    /** @param seconds that it shows at first */
    Stopwatch(double seconds) {
        total = Math.round(seconds * 1e9);
    }

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
