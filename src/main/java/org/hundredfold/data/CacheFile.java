package org.hundredfold.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;

/**
 * A complete cache file: the pixels of every file, then the {@link CacheIndex}, then the {@link ReadTime}. Pixels and index
 * are guarded by CRC-32: the index by one, the pixels by one for each chunk.
 *
 * @param readAt when reading the files began, or looking again at those that are not trusted; nanoseconds since 1970
 */
record CacheFile(MappedFile mapped, CacheIndex index, long readAt) {
    /** Some file systems tell times in steps of two seconds. */
    static final long GRAIN = TimeUnit.SECONDS.toNanos(2);

    /** Behind the index. */
    static final long MARK = 0x4876_5049_5845_4C53L;

    /**
     * Opens a file and checks all of it.
     *
     * @param folder that the files are to be named in
     * @throws DamagedCacheException if it is damaged or of something else
     * @throws IOException if it cannot be read
     * @throws CancellationException as {@link FolderReader#read} does
     */
    static CacheFile open(Path file, CacheKey key, Path folder, ReadProgress progress) throws IOException {
        FileChannel channel = FileChannel.open(file);
        try {
            return open(file, channel, key, folder, progress);
        } catch (IOException | RuntimeException | Error failure) {
            channel.close();
            throw failure;
        }
    }

    private static CacheFile open(Path file, FileChannel channel, CacheKey key, Path folder, ReadProgress progress)
            throws IOException {
        int inputs = key.preprocessing().inputs();
        long readAt = ReadTime.read(channel);
        ColumnReader columns = ColumnReader.of(channel, channel.size() - ReadTime.BYTES, MARK);
        CacheIndex index = CacheIndex.readFrom(columns, folder);
        int files = index.table().count();
        DamagedCacheException.unless(index.isOf(key) && columns.begin() == (long) files * inputs, "other content");
        requireUndamaged(channel, index, inputs, progress);
        return new CacheFile(new MappedFile(file, channel, files, inputs), index, readAt);
    }

    private static void requireUndamaged(FileChannel channel, CacheIndex index, int inputs, ReadProgress progress)
            throws IOException {
        int files = index.table().count();
        AtomicInteger done = new AtomicInteger();
        progress.report(0, files);
        try {
            Parallel.forEach(index.sums().length, chunk -> {
                progress.proceed();
                int first = chunk * Chunks.files(inputs);
                int count = Math.min(Chunks.files(inputs), files - first);
                requireSum(channel, (long) first * inputs, count * inputs, index.sums()[chunk]);
                progress.report(done.addAndGet(count), files);
            });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private static void requireSum(FileChannel channel, long position, int length, int expected) {
        try {
            ByteBuffer chunk = ByteBuffer.allocate(length);
            Bytes.read(channel, position, chunk);
            CRC32 sum = new CRC32();
            sum.update(chunk);
            DamagedCacheException.unless((int) sum.getValue() == expected, "damaged pixels");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The rows of files that have to be looked at again even if their times are the same: left out for a reason that may
     * pass, or written so shortly before they were read that another change might have left their time as it is.
     */
    BitSet doubted() {
        FileTable table = index.table();
        BitSet doubted = new BitSet();
        for (int row = 0; row < table.count(); row++) {
            boolean young = Math.abs(table.modified()[row] - readAt) < GRAIN;
            doubted.set(row, young || table.states()[row] == FileTable.LEFT_OUT_NOW);
        }
        return doubted;
    }

    LoadedFolder content() {
        return new LoadedFolder(
                index.table(), new MappedPixels(mapped, index.table().count()), index.groups());
    }
}
