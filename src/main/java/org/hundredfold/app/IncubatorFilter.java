package org.hundredfold.app;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Passes everything on at once, but for the one line by which Java warns of incubating modules when it comes up. */
final class IncubatorFilter extends FilterOutputStream {
    private static final byte[] WARNING = "WARNING: Using incubator modules:".getBytes(StandardCharsets.US_ASCII);

    /** How many bytes of the current line are as the warning's; -1 in a line that is another. */
    private int matched;

    private boolean dropped;

    IncubatorFilter(OutputStream target) {
        super(target);
    }

    /** Whether the line was met, so that Java came up. */
    boolean dropped() {
        return dropped;
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        int at = from;
        while (!dropped && at < from + count) {
            write(bytes[at++]);
        }
        out.write(bytes, at, from + count - at);
    }

    @Override
    public void write(int b) throws IOException {
        if (!dropped && matched == WARNING.length) {
            dropped = b == '\n';
        } else if (!dropped && matched >= 0 && b == WARNING[matched]) {
            matched++;
        } else {
            pass();
            out.write(b);
            out.flush();
            matched = b == '\n' ? 0 : -1;
        }
    }

    /** To be called at the end, which may come in the middle of what looked like the warning. */
    @Override
    public void flush() throws IOException {
        pass();
        super.flush();
    }

    private void pass() throws IOException {
        if (!dropped && matched > 0) {
            out.write(WARNING, 0, matched);
            matched = -1;
        }
    }
}
