package org.hundredfold.app;

import java.io.IOException;

/**
 * In the second process: ends it as a kill would when the first one is gone, so that nothing goes on unseen. The first
 * process never writes to this one's standard input; that it ends is the sign.
 */
final class ParentWatch extends Thread {
    /** What a shell shows after {@code kill -9}. */
    private static final int KILLED = 137;

    ParentWatch() {
        super("parent-watch");
        setDaemon(true);
    }

    @Override
    public void run() {
        try {
            System.in.read();
        } catch (IOException e) {
            // As good a sign as the end.
        }
        Runtime.getRuntime().halt(KILLED);
    }
}
