package org.hundredfold.app;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ReadableByteChannel;

/**
 * In the second process: ends it as a kill would when the first one is gone, so that nothing goes on unseen. The first
 * process never writes to this one's standard input; that it ends is the sign.
 */
final class ParentWatch extends Thread {
    /** What a shell shows after {@code kill -9}. */
    private static final int KILLED = 137;

    private static final int INTERRUPT_MILLIS = 100;

    private ParentWatch() {
        super("parent-watch");
        setDaemon(true);
    }

    static void begin() {
        ParentWatch watch = new ParentWatch();
        watch.start();
        // Java's end waits 300 ms for a thread that reads; of all streams only a channel's reading can be interrupted.
        Runtime.getRuntime().addShutdownHook(new Thread(watch::end, "end-parent-watch"));
    }

    /** On a thread that nobody waits for: on some systems a channel's reading ends no sooner than its input. */
    private void end() {
        Thread interrupting = new Thread(this::interrupt, "interrupt-parent-watch");
        interrupting.setDaemon(true);
        interrupting.start();
        try {
            interrupting.join(INTERRUPT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        try (ReadableByteChannel input = new FileInputStream(FileDescriptor.in).getChannel()) {
            input.read(ByteBuffer.allocate(1));
        } catch (ClosedByInterruptException ending) {
            return;
        } catch (IOException e) {
            // As good a sign as the end.
        }
        Runtime.getRuntime().halt(KILLED);
    }
}
