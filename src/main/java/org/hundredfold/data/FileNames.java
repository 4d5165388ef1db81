package org.hundredfold.data;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import org.hundredfold.data.FolderScan.Source;

/**
 * Where the files of a folder lie below it, compactly. A name that is no text, which file systems allow, is kept byte by
 * byte as in a URI.
 *
 * @param rows relative paths in UTF-8 with {@code /} on every system; URI-encoded behind a zero byte if they are no text,
 *     and then from the root of the file system on if the file does not lie below the folder
 */
record FileNames(Path folder, ByteRows rows) {
    /** What Java reads in the place of bytes that are no text. */
    private static final char LOST = '\uFFFD';

    private static final String ENCODED = "\0";
    private static final String OUTWARDS = "../";

    static FileNames of(Path folder, List<Source> sources) {
        return new FileNames(
                folder,
                ByteRows.of(sources.size(), i -> stored(folder, sources.get(i)).getBytes(StandardCharsets.UTF_8)));
    }

    private static String stored(Path folder, Source source) {
        if (source.relative().indexOf(LOST) < 0) {
            return source.relative();
        }
        String path = source.file().toAbsolutePath().normalize().toUri().getRawPath();
        return ENCODED
                + (isOutside(source.relative())
                        ? path
                        : path.substring(uri(folder).getRawPath().length()));
    }

    Path file(int row) {
        String stored = rows.text(row);
        Path file = isEncoded(stored) ? decoded(stored) : folder.resolve(stored);
        return isOutside(relative(row)) ? file.normalize() : file;
    }

    /** Whether a relative path leads to a file beside the folder rather than below it. */
    static boolean isOutside(String relative) {
        return relative.startsWith(OUTWARDS);
    }

    /** With {@code /} on every system, for the user to read. */
    String relative(int row) {
        String stored = rows.text(row);
        return isEncoded(stored)
                ? folder.relativize(decoded(stored))
                        .toString()
                        .replace(folder.getFileSystem().getSeparator(), "/")
                : stored;
    }

    /** With what {@link #relative} gives, in UTF-8. */
    void updateWithRelative(MessageDigest digest, int row) {
        if (rows.bytes[rows.begin(row)] == 0) {
            digest.update(relative(row).getBytes(StandardCharsets.UTF_8));
        } else {
            digest.update(rows.bytes, rows.begin(row), rows.end(row) - rows.begin(row));
        }
    }

    private static boolean isEncoded(String stored) {
        return stored.startsWith(ENCODED);
    }

    private Path decoded(String stored) {
        String path = stored.substring(ENCODED.length());
        // With three slashes: what URI.resolve gives has one, and Java then takes bytes that are no text for text.
        Path file = Path.of(URI.create(path.startsWith("/") ? "file://" + path : uri(folder) + path));
        return folder.resolve(folder.toAbsolutePath().relativize(file));
    }

    /** Ends with a slash. */
    private static URI uri(Path folder) {
        URI uri = folder.toUri();
        return uri.toString().endsWith("/") ? uri : URI.create(uri + "/");
    }
}
