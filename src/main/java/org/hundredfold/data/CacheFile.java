package org.hundredfold.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A complete cache file: the pixels of every file, then the {@link CacheIndex}. Everything in it is guarded by CRC-32: the
 * index by one, the pixels by one for each chunk.
 */
record CacheFile(MappedFile mapped, CacheIndex index) {
    /** The last eight bytes. */
    static final long MARK = 0x4876_5049_5845_4C53L;

    /**
     * Opens a file and checks all of it.
     *
     * @param folder that the files are to be named in
     * @throws IOException if it cannot be read, is damaged or of something else
     * @throws CancellationException as {@link FolderReader#read} does
     */
    static CacheFile open(Path file, CacheKey key, Path folder, ReadProgress progress) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int inputs = key.preprocessing().inputs();
            ColumnReader columns = ColumnReader.of(channel, MARK);
            CacheIndex index = CacheIndex.readFrom(columns, folder);
            int files = index.table().count();
            ColumnReader.require(index.isOf(key) && columns.begin() == (long) files * inputs, "other content");
            CacheFile opened = new CacheFile(new MappedFile(channel, files, inputs), index);
            ColumnReader.require(opened.isUndamaged(progress), "damaged pixels");
            return opened;
        }
    }

    private boolean isUndamaged(ReadProgress progress) {
        int files = index.table().count();
        AtomicBoolean undamaged = new AtomicBoolean(true);
        AtomicInteger done = new AtomicInteger();
        progress.report(0, files);
        Parallel.forEach(index.sums().length, chunk -> {
            progress.proceed();
            int first = chunk * Chunks.files(mapped.inputs());
            int count = Math.min(Chunks.files(mapped.inputs()), files - first);
            if (mapped.sum(first, count) != index.sums()[chunk]) {
                undamaged.set(false);
            }
            progress.report(done.addAndGet(count), files);
        });
        return undamaged.get();
    }

    LoadedFolder content() {
        return new LoadedFolder(
                index.table(), new MappedPixels(mapped, index.table().count()), index.groups());
    }
}
