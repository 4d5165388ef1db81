package org.hundredfold.export.numpy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.hundredfold.ExplainedException;

/**
 * An open file of {@code numpy.savez}, stored or deflated: what an array promises can be looked at before it is read. All
 * methods throw {@link ExplainedException} where the file is damaged or something else.
 */
public final class NumPyArchive implements AutoCloseable {
    static final String ENDING = ".npy";

    private final Path file;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();

    private NumPyArchive(Path file, ZipFile zip) throws UnreadableArrayException {
        this.file = file;
        this.zip = zip;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            String array = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
            if (entries.put(array, entry) != null) {
                throw new UnreadableArrayException("it holds two arrays of the name '%s'".formatted(array));
            }
        }
    }

    public static NumPyArchive open(Path file) {
        return NumPyFile.explained(file, () -> {
            if (!Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            }
            ZipFile zip = new ZipFile(file.toFile());
            try {
                return new NumPyArchive(file, zip);
            } catch (UnreadableArrayException | RuntimeException damaged) {
                zip.close();
                throw damaged;
            }
        });
    }

    /** Of all arrays, in the order of the file. */
    public Set<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** What the header of an array promises; empty for a single value. */
    public List<Integer> shape(String name) {
        return of(
                name,
                (stream, size) -> NpyHeader.read(ByteBuffer.wrap(stream.readNBytes(NpyHeader.MOST_BYTES)))
                        .shape());
    }

    /** Only what the header promises is read, however large the file says that it is. */
    public NpyArray read(String name) {
        return of(name, (stream, size) -> {
            byte[] head = stream.readNBytes(NpyHeader.MOST_BYTES);
            ByteBuffer begin = ByteBuffer.wrap(head);
            NpyHeader.read(begin).count(size - begin.position());
            byte[] bytes = Arrays.copyOf(head, (int) size);
            int rest = bytes.length - head.length;
            if (rest < 0 || stream.readNBytes(bytes, head.length, rest) < rest || stream.read() >= 0) {
                throw new UnreadableArrayException("it is not as long as the archive says");
            }
            CRC32 sum = new CRC32();
            sum.update(bytes);
            if (sum.getValue() != entries.get(name).getCrc()) {
                throw new UnreadableArrayException("its bytes are damaged");
            }
            return Npy.read(bytes);
        });
    }

    /** @param size of the array with its header, unpacked */
    private interface Reading<T> {
        T of(InputStream stream, long size) throws IOException, UnreadableArrayException;
    }

    private <T> T of(String name, Reading<T> reading) {
        return NumPyFile.explained(file, () -> {
            ZipEntry entry = entries.get(name);
            if (entry == null) {
                throw new UnreadableArrayException("it holds no array '%s'".formatted(name));
            }
            try (InputStream stream = zip.getInputStream(entry)) {
                if (entry.getSize() > NumPyFile.MOST_BYTES) {
                    throw new UnreadableArrayException("it is too large");
                }
                return reading.of(stream, entry.getSize());
            } catch (UnreadableArrayException damaged) {
                throw new UnreadableArrayException("of its array '%s': %s".formatted(name, damaged.getMessage()));
            }
        });
    }

    /** How long an array is that is there, unpacked with its header; {@link #read} refuses one that is longer. */
    long bytes(String name) {
        return entries.get(name).getSize();
    }

    /** How long all arrays together are, unpacked. */
    long bytes() {
        return entries.values().stream().mapToLong(ZipEntry::getSize).sum();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException nothingIsLost) {
            // It was only read.
        }
    }
}
