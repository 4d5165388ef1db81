package org.hundredfold.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;

/**
 * Reads what {@link ColumnWriter} has written, in the same order. Not by way of a map: a checksum over one ends the whole
 * program if somebody cuts the file meanwhile or its disk fails.
 */
final class ColumnReader {
    private static final int END = 3 * Long.BYTES;

    private final FileChannel channel;
    private final long begin;
    private final long end;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16).order(ColumnWriter.ORDER);
    /** In the file, of what comes into the buffer next. */
    private long position;

    private ColumnReader(FileChannel channel, long begin, long end) {
        this.channel = channel;
        this.begin = begin;
        this.end = end;
        rewind();
    }

    /**
     * @param behind where the columns and what belongs to them end in the file
     * @throws DamagedCacheException if there are no undamaged columns and this mark
     */
    static ColumnReader of(FileChannel channel, long behind, long mark) throws IOException {
        long end = behind - END;
        DamagedCacheException.unless(end >= 0, "too few bytes");
        ByteBuffer ending = ByteBuffer.allocate(END).order(ColumnWriter.ORDER);
        Bytes.read(channel, end, ending);
        long length = ending.getLong();
        long sum = ending.getLong();
        DamagedCacheException.unless(ending.getLong() == mark, "no mark at its end");
        DamagedCacheException.unless(length >= 0 && length <= Math.min(end, Integer.MAX_VALUE), "an impossible length");
        ColumnReader columns = new ColumnReader(channel, end - length, end);
        DamagedCacheException.unless(columns.sum() == sum, "a wrong sum");
        return columns;
    }

    /** CRC-32 of all columns. */
    private long sum() throws IOException {
        CRC32 sum = new CRC32();
        while (position < end) {
            fill();
            sum.update(buffer);
        }
        rewind();
        return sum.getValue();
    }

    private void rewind() {
        position = begin;
        buffer.limit(0);
    }

    /** Puts as much behind what is left in the buffer as there is room for. */
    private void fill() throws IOException {
        buffer.compact();
        buffer.limit((int) Math.min(buffer.capacity(), buffer.position() + end - position));
        Bytes.read(channel, position, buffer);
        position += buffer.remaining();
        buffer.position(0);
    }

    /** The buffer with so many bytes in it at least. */
    private ByteBuffer with(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            fill();
        }
        return buffer;
    }

    /** Where the columns begin in the file. */
    long begin() {
        return begin;
    }

    private int number() throws IOException {
        return with(Integer.BYTES).getInt();
    }

    byte[] bytes() throws IOException {
        byte[] values = new byte[number()];
        for (int i = 0; i < values.length; ) {
            int count = Math.min(with(1).remaining(), values.length - i);
            buffer.get(values, i, count);
            i += count;
        }
        return values;
    }

    int[] ints() throws IOException {
        int[] values = new int[number()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number();
        }
        return values;
    }

    long[] longs() throws IOException {
        long[] values = new long[number()];
        for (int i = 0; i < values.length; i++) {
            values[i] = with(Long.BYTES).getLong();
        }
        return values;
    }

    ByteRows rows() throws IOException {
        byte[] bytes = bytes();
        return new ByteRows(bytes, ints());
    }
}
