package org.hundredfold.runs;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;

/** What deflated bytes hold, up to a length that no run reaches: a few of them can claim to hold any amount. */
final class Inflated extends FilterInputStream {
    private static final long MOST = 1L << 30;

    private long left = MOST;

    private Inflated(InputStream in) {
        super(in);
    }

    static DataInputStream of(byte[] deflated) {
        return new DataInputStream(new Inflated(new InflaterInputStream(new ByteArrayInputStream(deflated))));
    }

    @Override
    public int read() throws IOException {
        count(1);
        return super.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(read);
        return read;
    }

    private void count(int bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new IOException("More than %d bytes".formatted(MOST));
        }
    }
}
