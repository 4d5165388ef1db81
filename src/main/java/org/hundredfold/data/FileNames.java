package org.hundredfold.data;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import org.hundredfold.data.FolderScan.Source;

/**
 * Where the files of a folder lie below it, compactly.
 *
 * @param rows each a {@link PathText} in UTF-8
 */
record FileNames(Path folder, ByteRows rows) {
    private static final String OUTWARDS = "../";

    static FileNames of(Path folder, List<Source> sources) {
        return new FileNames(
                folder,
                ByteRows.of(sources.size(), i -> sources.get(i).relative().getBytes(StandardCharsets.UTF_8)));
    }

    Path file(int row) {
        return resolve(folder, relative(row));
    }

    /** @param relative a {@link PathText} */
    static Path resolve(Path folder, String relative) {
        Path file = PathText.resolve(folder, relative);
        return isOutside(relative) ? file.normalize() : file;
    }

    /** Whether a relative path leads to a file beside the folder rather than below it. */
    static boolean isOutside(String relative) {
        return relative.startsWith(OUTWARDS);
    }

    /** For the user to read. */
    String relative(int row) {
        return rows.text(row);
    }

    /** With what {@link #relative} gives, in UTF-8. */
    void updateWithRelative(MessageDigest digest, int row) {
        digest.update(rows.bytes, rows.begin(row), rows.end(row) - rows.begin(row));
    }
}
