package org.hundredfold.export.numpy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.hundredfold.ExplainedException;
import org.hundredfold.export.WholeFile;

/**
 * Reads and writes the files of {@code numpy.save} and {@code numpy.savez}: versions 1 to 3, both byte orders, row-major
 * and Fortran order, stored and deflated archives. No file is ever left half written.
 */
public final class NumPyFile {
    /** More than any network or data set of this program, and still an array of Java's. */
    private static final long MOST_BYTES = 1L << 30;

    private static final String ENDING = ".npy";
    /** The same arrays give the same bytes whenever they are written. */
    private static final LocalDateTime WRITTEN = LocalDateTime.of(1980, 1, 1, 0, 0);

    private NumPyFile() {}

    /** @throws ExplainedException if the file is not there, damaged or something else */
    public static NpyArray readArray(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new UnreadableArrayException("it is too large");
            }
            return Npy.read(Files.readAllBytes(file));
        } catch (UnreadableArrayException damaged) {
            throw refused(file, damaged.getMessage(), damaged);
        } catch (IOException failure) {
            throw refused(file, reason(failure), failure);
        }
    }

    /**
     * The arrays of an archive by name, in the order of the file.
     *
     * @throws ExplainedException if the file is not there, damaged or something else
     */
    public static Map<String, NpyArray> readArchive(Path file) {
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        try (ZipFile archive = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(archive.entries())) {
                String name = entry.getName();
                String array = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
                arrays.put(array, read(archive, entry, array));
            }
            return arrays;
        } catch (UnreadableArrayException damaged) {
            throw refused(file, damaged.getMessage(), damaged);
        } catch (IOException failure) {
            throw refused(file, reason(failure), failure);
        }
    }

    private static NpyArray read(ZipFile archive, ZipEntry entry, String name)
            throws IOException, UnreadableArrayException {
        try (InputStream stream = archive.getInputStream(entry)) {
            if (entry.getSize() > MOST_BYTES) {
                throw new UnreadableArrayException("it is too large");
            }
            byte[] bytes = stream.readNBytes((int) entry.getSize() + 1);
            if (bytes.length != entry.getSize()) {
                throw new UnreadableArrayException("it is not as long as the archive says");
            }
            return Npy.read(bytes);
        } catch (UnreadableArrayException damaged) {
            throw new UnreadableArrayException("of its array '%s': %s".formatted(name, damaged.getMessage()));
        }
    }

    /** @throws ExplainedException if the file cannot be written or is there already */
    public static void writeArray(Path file, NpyArray array) {
        WholeFile.create(file, out -> out.write(Npy.write(array)));
    }

    /** @throws ExplainedException if the file cannot be written or is there already */
    public static void writeArchive(Path file, Map<String, NpyArray> arrays) {
        WholeFile.create(file, out -> {
            ZipOutputStream archive = new ZipOutputStream(new BufferedOutputStream(out));
            for (Map.Entry<String, NpyArray> array : arrays.entrySet()) {
                ZipEntry entry = new ZipEntry(array.getKey() + ENDING);
                entry.setTimeLocal(WRITTEN);
                archive.putNextEntry(entry);
                archive.write(Npy.write(array.getValue()));
            }
            archive.finish();
            archive.flush();
        });
    }

    private static String reason(IOException failure) {
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
