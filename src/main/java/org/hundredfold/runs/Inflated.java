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

    /** From elsewhere nothing comes that has cost more memory than that for nothing. */
    private static final long MOST_FROM_ELSEWHERE = 1L << 28;

    private long left;

    private Inflated(InputStream in, long most) {
        super(in);
        left = most;
    }

    static DataInputStream of(byte[] deflated) {
        return of(deflated, MOST);
    }

    /** Of bytes that anybody may have made. */
    static DataInputStream fromElsewhere(byte[] deflated) {
        return of(deflated, MOST_FROM_ELSEWHERE);
    }

    private static DataInputStream of(byte[] deflated, long most) {
        return new DataInputStream(new Inflated(new InflaterInputStream(new ByteArrayInputStream(deflated)), most));
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
            throw new IOException("More bytes than any run has");
        }
    }
}
