package org.hundredfold.data;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.hundredfold.data.FolderScan.Source;

/**
 * What is known of the files of a folder, a row for each, in columns. Rows may be filled by several threads, each by one.
 *
 * @param sizes in bytes
 * @param modified nanoseconds since 1970
 * @param states of the constants of this class; 0 for a file that has not been looked at
 * @param contents {@link Sha256#BYTES} bytes for each
 * @param signatures {@link Impression#SIGNATURE_BYTES} bytes for each
 * @param facts see {@link FactsColumn}
 * @param remarks by row
 */
record FileTable(
        FileNames names,
        long[] sizes,
        long[] modified,
        byte[] states,
        byte[] contents,
        byte[] signatures,
        byte[] facts,
        Map<Integer, Remark> remarks) {
    /** How many files there is room for: what they look like is in one array. */
    static final int MOST = Integer.MAX_VALUE / Impression.SIGNATURE_BYTES;

    static final byte PICTURE = 1;
    /** And always will be unless the file changes. */
    static final byte LEFT_OUT = 2;
    /** For a reason that may pass. */
    static final byte LEFT_OUT_NOW = 3;

    /** Only what listing tells, with no room for more, so that an earlier table of the same files fits into memory beside. */
    static FileTable listing(FileNames names, List<Source> sources) {
        int count = sources.size();
        long[] sizes = new long[count];
        long[] modified = new long[count];
        for (int row = 0; row < count; row++) {
            sizes[row] = sources.get(row).size();
            modified[row] = sources.get(row).modified();
        }
        return new FileTable(
                names,
                sizes,
                modified,
                new byte[0],
                new byte[0],
                new byte[0],
                new byte[0],
                new ConcurrentSkipListMap<>());
    }

    /** The same files with room for all that is to be known of them; none of them read yet. */
    FileTable unread() {
        return unread(names, sizes, modified);
    }

    /** Of files of which neither names nor sizes matter. */
    static FileTable unread(int count) {
        return unread(null, new long[count], new long[count]);
    }

    private static FileTable unread(FileNames names, long[] sizes, long[] modified) {
        int count = sizes.length;
        return new FileTable(
                names,
                sizes,
                modified,
                new byte[count],
                new byte[Math.multiplyExact(count, Sha256.BYTES)],
                new byte[Math.multiplyExact(count, Impression.SIGNATURE_BYTES)],
                new byte[Math.multiplyExact(count, FactsColumn.BYTES)],
                new ConcurrentSkipListMap<>());
    }

    int count() {
        return sizes.length;
    }

    /** Whether the other one is about the same files, unchanged as far as names, sizes and times can tell. */
    boolean lists(FileTable other) {
        return Arrays.equals(sizes, other.sizes)
                && Arrays.equals(modified, other.modified)
                && names.rows().same(other.names.rows());
    }

    void put(int row, LoadedFile file) {
        file.remark().ifPresent(remark -> remarks.put(row, remark));
        states[row] = state(file);
        if (file.pixels() == null) {
            return;
        }
        copy(file.sha256(), 0, contents, row, Sha256.BYTES);
        copy(file.signature(), 0, signatures, row, Impression.SIGNATURE_BYTES);
        FactsColumn.put(facts, row, file.facts());
    }

    private static byte state(LoadedFile file) {
        if (file.pixels() != null) {
            return PICTURE;
        }
        return file.passing() ? LEFT_OUT_NOW : LEFT_OUT;
    }

    /** Takes over what another table knows of the same file. */
    void put(int row, FileTable other, int from) {
        copy(other.contents, from, contents, row, Sha256.BYTES);
        copy(other.signatures, from, signatures, row, Impression.SIGNATURE_BYTES);
        copy(other.facts, from, facts, row, FactsColumn.BYTES);
        Remark remark = other.remarks.get(from);
        if (remark != null) {
            remarks.put(row, remark);
        }
        states[row] = other.states[from];
    }

    /** Whether this is what became of a file before, so that all else is the same too. */
    boolean has(int row, LoadedFile file) {
        return states[row] == state(file)
                && file.remark().equals(Optional.ofNullable(remarks.get(row)))
                && (!isPicture(row) || hasContent(row, file.sha256()));
    }

    private boolean hasContent(int row, byte[] sha256) {
        int from = row * Sha256.BYTES;
        return Arrays.equals(contents, from, from + Sha256.BYTES, sha256, 0, Sha256.BYTES);
    }

    boolean isPicture(int row) {
        return states[row] == PICTURE;
    }

    /** The picture in a row, with label 0. */
    Picture picture(int row) {
        String relative = names.relative(row);
        return new Picture(
                names.file(row),
                relative,
                0,
                Sha256.hex(contents, row),
                FileNames.isOutside(relative),
                FactsColumn.get(facts, row));
    }

    /** The rows that are pictures, ascending. */
    int[] pictures() {
        int[] rows = new int[count()];
        int found = 0;
        for (int row = 0; row < rows.length; row++) {
            if (isPicture(row)) {
                rows[found++] = row;
            }
        }
        return Arrays.copyOf(rows, found);
    }

    List<Problem> problems() {
        return remarks.entrySet().stream()
                .map(entry -> entry.getValue().about(names.file(entry.getKey())))
                .toList();
    }

    /** The given rows of a column, one behind the other: the column itself if they are all, in order. */
    static byte[] only(int[] rows, byte[] column, int width) {
        if (rows.length * width == column.length && isAscending(rows)) {
            return column;
        }
        byte[] picked = new byte[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            copy(column, rows[i], picked, i, width);
        }
        return picked;
    }

    private static boolean isAscending(int[] rows) {
        for (int i = 1; i < rows.length; i++) {
            if (rows[i] <= rows[i - 1]) {
                return false;
            }
        }
        return true;
    }

    private static void copy(byte[] column, int from, byte[] target, int to, int width) {
        System.arraycopy(column, from * width, target, to * width, width);
    }
}
