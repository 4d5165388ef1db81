package org.hundredfold.data;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The features of a folder's pictures in a file beside their pixels, by the content of each picture: what has not changed is
 * not computed again, whatever it is called now. May be deleted at any time. Callable from any thread.
 */
record FeatureCache(PixelCache files) {
    static final String ENDING = ".features";

    /** Behind the columns. */
    private static final long MARK = 0x4876_4645_4154_5553L;

    private static final Logger LOG = LoggerFactory.getLogger(FeatureCache.class);

    /** By content of the picture; nothing if there is none, or if it is damaged. */
    Map<String, float[]> find(FeatureKey key) {
        Path file = file(key);
        try (FileChannel channel = FileChannel.open(file)) {
            Map<String, float[]> found = read(ColumnReader.of(channel, channel.size(), MARK), key);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return found;
        } catch (NoSuchFileException none) {
            return Map.of();
        } catch (ClosedByInterruptException interrupted) {
            throw new CancellationException();
        } catch (IOException unusable) {
            LOG.warn("{} cannot be used and is made again", file, unusable);
            return Map.of();
        }
    }

    private static Map<String, float[]> read(ColumnReader in, FeatureKey key) throws IOException {
        DamagedCacheException.unless(Arrays.equals(in.bytes(), key.digest()), "other content");
        byte[] contents = in.bytes();
        int[] values = in.ints();
        int length = key.features().length();
        Map<String, float[]> found = new HashMap<>();
        for (int row = 0; row < contents.length / Sha256.BYTES; row++) {
            float[] features = new float[length];
            for (int i = 0; i < length; i++) {
                features[i] = Float.intBitsToFloat(values[row * length + i]);
            }
            found.put(Sha256.hex(contents, row), features);
        }
        return found;
    }

    /**
     * Puts a file in the place of the one that there may be.
     *
     * @param features of all pictures of the folder, by content
     * @throws IOException if it cannot be written
     */
    void keep(FeatureKey key, Map<String, float[]> features) throws IOException {
        int length = key.features().length();
        files.makeRoom((long) features.size() * (length * (long) Float.BYTES + Sha256.BYTES));
        byte[] contents = new byte[features.size() * Sha256.BYTES];
        int[] values = new int[Math.multiplyExact(features.size(), length)];
        int row = 0;
        for (Map.Entry<String, float[]> entry : features.entrySet()) {
            System.arraycopy(HexFormat.of().parseHex(entry.getKey()), 0, contents, row * Sha256.BYTES, Sha256.BYTES);
            for (int i = 0; i < length; i++) {
                values[row * length + i] = Float.floatToRawIntBits(entry.getValue()[i]);
            }
            row++;
        }
        Path part = Files.createTempFile(files.folder(), key.name() + "-", PartFile.ENDING);
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                new ColumnWriter(channel, 0)
                        .bytes(key.digest())
                        .bytes(contents)
                        .ints(values)
                        .end(MARK);
            }
            Files.move(part, file(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (ClosedByInterruptException interrupted) {
            throw new CancellationException();
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Path file(FeatureKey key) {
        return files.folder().resolve(key.name() + ENDING);
    }
}
