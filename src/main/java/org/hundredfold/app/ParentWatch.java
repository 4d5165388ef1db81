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

    private ParentWatch() {
        super("parent-watch");
        setDaemon(true);
    }

    static void begin() {
        ParentWatch watch = new ParentWatch();
        watch.start();
        // Java's end waits 300 ms for a thread that reads; of all streams only a channel's reading can be interrupted.
        Runtime.getRuntime().addShutdownHook(new Thread(watch::interrupt, "end-parent-watch"));
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
