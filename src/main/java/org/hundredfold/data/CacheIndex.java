package org.hundredfold.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hundredfold.data.Problem.Kind;

/**
 * All that a cache file holds beside the pixels.
 *
 * @param key of {@link CacheKey#digest}
 * @param groups of siblings, by row
 * @param sums CRC-32 of the pixels of each chunk
 */
record CacheIndex(byte[] key, FileTable table, int[] groups, int[] sums) {
    /** About, names of usual length included. */
    static final int BYTES_PER_FILE = 260;

    private static final Kind[] KINDS = Kind.values();

    void writeTo(ColumnWriter out) throws IOException {
        List<Remark> remarks = new ArrayList<>(table.remarks().values());
        byte[] kinds = new byte[remarks.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = (byte) remarks.get(i).kind().ordinal();
        }
        out.bytes(key)
                .ints(groups)
                .ints(sums)
                .rows(table.names().rows())
                .longs(table.sizes())
                .longs(table.modified())
                .bytes(table.states())
                .bytes(table.contents())
                .bytes(table.signatures())
                .bytes(table.facts())
                .ints(table.remarks().keySet().stream().mapToInt(row -> row).toArray())
                .bytes(kinds)
                .rows(ByteRows.of(kinds.length, i -> remarks.get(i).reason().getBytes(StandardCharsets.UTF_8)));
    }

    static CacheIndex readFrom(ColumnReader in, Path folder) throws IOException {
        byte[] key = in.bytes();
        int[] groups = in.ints();
        int[] sums = in.ints();
        Map<Integer, Remark> remarks = new TreeMap<>();
        FileTable table = new FileTable(
                new FileNames(folder, in.rows()),
                in.longs(),
                in.longs(),
                in.bytes(),
                in.bytes(),
                in.bytes(),
                in.bytes(),
                remarks);
        int[] rows = in.ints();
        byte[] kinds = in.bytes();
        ByteRows reasons = in.rows();
        for (int i = 0; i < rows.length; i++) {
            remarks.put(rows[i], new Remark(KINDS[kinds[i]], reasons.text(i)));
        }
        return new CacheIndex(key, table, groups, sums);
    }

    boolean isOf(CacheKey wanted) {
        return Arrays.equals(key, wanted.digest());
    }
}
