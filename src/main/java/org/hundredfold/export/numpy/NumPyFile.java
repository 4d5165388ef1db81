package org.hundredfold.export.numpy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.hundredfold.ExplainedException;
import org.hundredfold.export.WholeFile;

/**
 * Reads and writes the files of {@code numpy.savez}: versions 1 to 3, both byte orders, row-major
 * and Fortran order, stored and deflated archives; numbers and texts. No file is ever left half written.
 */
public final class NumPyFile {
    /** More than any network or data set of this program, and still an array of Java's. */
    static final long MOST_BYTES = 1L << 30;

    /** The same arrays give the same bytes whenever they are written. */
    private static final LocalDateTime WRITTEN = LocalDateTime.of(1980, 1, 1, 0, 0);

    private NumPyFile() {}

    /**
     * The arrays of an archive by name, in the order of the file.
     *
     * @throws ExplainedException if the file is not there, damaged or something else, or too large to be read at once
     */
    public static Map<String, NpyArray> readArchive(Path file) {
        try (NumPyArchive archive = NumPyArchive.open(file)) {
            return explained(file, () -> {
                if (archive.bytes() > MOST_BYTES) {
                    throw new UnreadableArrayException("it is too large");
                }
                Map<String, NpyArray> arrays = new LinkedHashMap<>();
                archive.names().forEach(name -> arrays.put(name, archive.read(name)));
                return arrays;
            });
        }
    }

    /** @throws ExplainedException if the file cannot be written or is there already */
    public static void writeArchive(Path file, Map<String, ? extends NpyArray> arrays) {
        WholeFile.create(file, archive(arrays));
    }

    /** What an archive of these arrays holds. */
    static WholeFile.Content archive(Map<String, ? extends NpyArray> arrays) {
        return out -> {
            ZipOutputStream archive = new ZipOutputStream(new BufferedOutputStream(out));
            for (Map.Entry<String, ? extends NpyArray> array : arrays.entrySet()) {
                ZipEntry entry = new ZipEntry(array.getKey() + NumPyArchive.ENDING);
                entry.setTimeLocal(WRITTEN);
                archive.putNextEntry(entry);
                archive.write(Npy.write(array.getValue()));
            }
            archive.finish();
            archive.flush();
        };
    }

    /** Reads of a file. */
    interface Reading<T> {
        T read() throws IOException, UnreadableArrayException;
    }

    /** What is read, or a sentence on why it cannot be. */
    static <T> T explained(Path file, Reading<T> reading) {
        try {
            return reading.read();
        } catch (UnreadableArrayException damaged) {
            throw refused(file, damaged.getMessage(), damaged);
        } catch (IOException | IllegalArgumentException failure) { // the latter of names that are no UTF-8
            throw refused(file, reason(failure), failure);
        }
    }

    private static String reason(Exception failure) {
        if (failure instanceof NoSuchFileException) {
            return "it is not there";
        }
        return failure instanceof ZipException
                ? "it is damaged, or no archive of arrays at all"
                : "reading it failed, or its bytes are damaged";
    }

    private static ExplainedException refused(Path file, String reason, Exception cause) {
        return new ExplainedException(
                "%s cannot be read as a NumPy file: %s. Write it once more with numpy.save or numpy.savez."
                        .formatted(file, reason),
                cause);
    }
}
