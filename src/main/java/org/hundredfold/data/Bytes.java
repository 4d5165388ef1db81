package org.hundredfold.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Bytes at a position in a cache file, all of them or none. */
final class Bytes {
    private Bytes() {}

    /**
     * Fills what remains of a buffer and goes back in it to the beginning of that.
     *
     * @throws DamagedCacheException if the file ends before
     */
    static void read(FileChannel channel, long position, ByteBuffer target) throws IOException {
        int begin = target.position();
        while (target.hasRemaining()) {
            int count = channel.read(target, position + target.position() - begin);
            DamagedCacheException.unless(count >= 0, "too few bytes");
        }
        target.position(begin);
    }

    static void write(FileChannel channel, long position, ByteBuffer source) throws IOException {
        int begin = source.position();
        while (source.hasRemaining()) {
            channel.write(source, position + source.position() - begin);
        }
    }
}
