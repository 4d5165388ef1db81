package org.hundredfold.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.util.zip.CRC32;

/** Reads what {@link ColumnWriter} has written, in the same order. */
final class ColumnReader {
    private static final int END = 3 * Long.BYTES;

    private final long begin;
    private final ByteBuffer columns;

    private ColumnReader(long begin, ByteBuffer columns) {
        this.begin = begin;
        this.columns = columns.order(ColumnWriter.ORDER);
    }

    /**
     * @param behind where the columns and what belongs to them end in the file
     * @throws DamagedCacheException if there are no undamaged columns and this mark
     */
    static ColumnReader of(FileChannel channel, long behind, long mark) throws IOException {
        long end = behind - END;
        DamagedCacheException.unless(end >= 0, "too few bytes");
        ByteBuffer ending = channel.map(MapMode.READ_ONLY, end, END).order(ColumnWriter.ORDER);
        long length = ending.getLong();
        long sum = ending.getLong();
        DamagedCacheException.unless(ending.getLong() == mark, "no mark at its end");
        DamagedCacheException.unless(length >= 0 && length <= Math.min(end, Integer.MAX_VALUE), "an impossible length");
        ByteBuffer columns = channel.map(MapMode.READ_ONLY, end - length, length);
        CRC32 found = new CRC32();
        found.update(columns.duplicate());
        DamagedCacheException.unless(found.getValue() == sum, "a wrong sum");
        return new ColumnReader(end - length, columns);
    }

    /** Where the columns begin in the file. */
    long begin() {
        return begin;
    }

    byte[] bytes() {
        byte[] values = new byte[columns.getInt()];
        columns.get(values);
        return values;
    }

    int[] ints() {
        int[] values = new int[columns.getInt()];
        columns.asIntBuffer().get(values);
        columns.position(columns.position() + values.length * Integer.BYTES);
        return values;
    }

    long[] longs() {
        long[] values = new long[columns.getInt()];
        columns.asLongBuffer().get(values);
        columns.position(columns.position() + values.length * Long.BYTES);
        return values;
    }

    ByteRows rows() {
        byte[] bytes = bytes();
        return new ByteRows(bytes, ints());
    }
}
