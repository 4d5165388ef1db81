package org.hundredfold.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;

/** Writes arrays to a file, each behind its length, and sums them up. To be ended by {@link #end}. */
final class ColumnWriter {
    static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

    private final FileChannel channel;
    private final long begin;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16).order(ORDER);
    private final CRC32 sum = new CRC32();
    private long position;

    ColumnWriter(FileChannel channel, long begin) {
        this.channel = channel;
        this.begin = begin;
        position = begin;
    }

    ColumnWriter bytes(byte[] values) throws IOException {
        number(values.length);
        for (int i = 0; i < values.length; ) {
            int count = Math.min(room(1), values.length - i);
            buffer.put(values, i, count);
            i += count;
        }
        return this;
    }

    ColumnWriter ints(int[] values) throws IOException {
        number(values.length);
        for (int value : values) {
            room(Integer.BYTES);
            buffer.putInt(value);
        }
        return this;
    }

    ColumnWriter longs(long[] values) throws IOException {
        number(values.length);
        for (long value : values) {
            room(Long.BYTES);
            buffer.putLong(value);
        }
        return this;
    }

    ColumnWriter rows(ByteRows rows) throws IOException {
        return bytes(rows.bytes).ints(rows.ends);
    }

    /** Writes what {@link ColumnReader#of} looks for at the end, and tells where that is. */
    long end(long mark) throws IOException {
        flush();
        long length = position - begin;
        buffer.putLong(length).putLong(sum.getValue()).putLong(mark);
        flush();
        return position;
    }

    private void number(int value) throws IOException {
        room(Integer.BYTES);
        buffer.putInt(value);
    }

    /** Makes room for so many bytes at least; gives how many there is room for. */
    private int room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer.remaining();
    }

    private void flush() throws IOException {
        buffer.flip();
        sum.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
            position += channel.write(buffer, position);
        }
        buffer.clear();
    }
}
