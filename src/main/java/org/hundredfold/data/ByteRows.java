package org.hundredfold.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.zip.CRC32;

/** Many short stretches of bytes, such as names, one behind the other: a million of them are two arrays. */
final class ByteRows {
    final byte[] bytes;
    /** Where each row ends in {@link #bytes}; the next one begins there. */
    final int[] ends;

    ByteRows(byte[] bytes, int[] ends) {
        this.bytes = bytes;
        this.ends = ends;
    }

    /** @throws ArithmeticException if they are 2 GB or more together */
    static ByteRows of(int count, IntFunction<byte[]> rows) {
        byte[] bytes = new byte[32 * count];
        int[] ends = new int[count];
        int end = 0;
        for (int i = 0; i < count; i++) {
            byte[] row = rows.apply(i);
            int begin = end;
            end = Math.addExact(end, row.length);
            if (end > bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, end + end / 2L));
            }
            System.arraycopy(row, 0, bytes, begin, row.length);
            ends[i] = end;
        }
        return new ByteRows(Arrays.copyOf(bytes, end), ends);
    }

    /** Rows of the same length. */
    static ByteRows ofLength(int length, byte[] bytes) {
        int[] ends = new int[bytes.length / length];
        Arrays.setAll(ends, i -> (i + 1) * length);
        return new ByteRows(bytes, ends);
    }

    int count() {
        return ends.length;
    }

    int begin(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    int end(int row) {
        return ends[row];
    }

    /** Of a row in UTF-8. */
    String text(int row) {
        return new String(bytes, begin(row), ends[row] - begin(row), StandardCharsets.UTF_8);
    }

    /** CRC-32, which Java computes by special instructions even before it compiles anything. */
    int hash(int row) {
        CRC32 sum = new CRC32();
        sum.update(bytes, begin(row), ends[row] - begin(row));
        return (int) sum.getValue();
    }

    boolean same(int row, ByteRows other, int otherRow) {
        return Arrays.equals(bytes, begin(row), ends[row], other.bytes, other.begin(otherRow), other.ends[otherRow]);
    }

    boolean same(ByteRows other) {
        return Arrays.equals(ends, other.ends) && Arrays.equals(bytes, other.bytes);
    }
}
