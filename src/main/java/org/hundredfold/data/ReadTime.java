package org.hundredfold.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * The last bytes of a cache file: when the reading of what is in it began, in nanoseconds since 1970, and the complement of
 * that as a guard. Apart from the rest, so that it can be put forward when files turn out to be still the same.
 */
final class ReadTime {
    static final int BYTES = 2 * Long.BYTES;

    private ReadTime() {}

    static void write(FileChannel channel, long position, long nanos) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES).putLong(nanos).putLong(~nanos);
        Bytes.write(channel, position, bytes.flip());
    }

    /** Puts the time forward, unless somebody else has done so or written another file. */
    static void replace(FileChannel channel, long expected, long nanos) throws IOException {
        if (read(channel) == expected) {
            write(channel, channel.size() - BYTES, nanos);
        }
    }

    static long read(FileChannel channel) throws IOException {
        long position = channel.size() - BYTES;
        DamagedCacheException.unless(position >= 0, "too few bytes");
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        Bytes.read(channel, position, bytes);
        long nanos = bytes.getLong();
        DamagedCacheException.unless(bytes.getLong() == ~nanos, "a wrong time");
        return nanos;
    }
}
