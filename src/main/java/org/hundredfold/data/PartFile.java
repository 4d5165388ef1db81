package org.hundredfold.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;

/**
 * A cache file that is being written: pixels by position from several threads, at last the index. It has its own name until
 * it is complete, and a lock that says that somebody is at work on it.
 */
final class PartFile implements AutoCloseable {
    static final String ENDING = ".part";

    private static final long LOCK = Long.MAX_VALUE - 1;

    private final Path path;
    private final FileChannel channel;
    private final int inputs;
    private final int[] sums;

    /** @param name without ending; files of other processes with the same name do no harm */
    PartFile(Path folder, String name, int files, int inputs) throws IOException {
        this.inputs = inputs;
        sums = new int[Chunks.count(files, inputs)];
        path = Files.createTempFile(folder, name + "-", ENDING);
        channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        isFree(channel);
    }

    Path path() {
        return path;
    }

    /** Takes the lock unless another process has it. */
    private static boolean isFree(FileChannel channel) throws IOException {
        return channel.tryLock(LOCK, 1, false) != null;
    }

    /** Whether the process that wrote it is gone; to be asked of files of other processes only. */
    static boolean isLeftOver(Path part) {
        try (FileChannel other = FileChannel.open(part, StandardOpenOption.WRITE)) {
            return isFree(other);
        } catch (IOException | IllegalStateException atWork) {
            return false;
        }
    }

    /** As {@link PixelSink#write}. */
    void write(int first, byte[][] pixels) throws IOException {
        byte[] chunk = new byte[pixels.length * inputs];
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] != null) {
                System.arraycopy(pixels[i], 0, chunk, i * inputs, inputs);
            }
        }
        CRC32 sum = new CRC32();
        sum.update(chunk);
        sums[first / Chunks.files(inputs)] = (int) sum.getValue();
        Bytes.write(channel, (long) first * inputs, ByteBuffer.wrap(chunk));
    }

    /** Reads back the pixels of a file; zeros where none have been written yet. */
    byte[] read(int row) throws IOException {
        byte[] pixels = new byte[inputs];
        ByteBuffer rest = ByteBuffer.wrap(pixels);
        boolean more = true;
        while (more && rest.hasRemaining()) {
            more = channel.read(rest, (long) row * inputs + rest.position()) >= 0;
        }
        return pixels;
    }

    /**
     * Writes the index and gives the file its final name.
     *
     * @param readAt when reading began, nanoseconds since 1970
     */
    MappedFile complete(CacheIndex index, long readAt, Path target) throws IOException {
        int files = index.table().count();
        ColumnWriter out = new ColumnWriter(channel, (long) files * inputs);
        index.writeTo(out);
        ReadTime.write(channel, out.end(CacheFile.MARK), readAt);
        MappedFile mapped = new MappedFile(target, FileChannel.open(path), files, inputs);
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return mapped;
    }

    int[] sums() {
        return sums;
    }

    /** Deletes it, unless it is complete and has another name. */
    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            Files.deleteIfExists(path);
        }
    }
}
