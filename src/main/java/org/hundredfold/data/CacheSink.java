package org.hundredfold.data;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes pixels to a cache file. Should that fail, a full disk for instance, what was written is taken back into memory and
 * the rest kept there, if it fits.
 */
final class CacheSink implements PixelSink {
    private static final Logger LOG = LoggerFactory.getLogger(CacheSink.class);

    private final PixelCache cache;
    private final PartFile part;
    private final CacheKey key;
    private final int files;
    private final long readAt;
    /** Held for writing while what was written moves to memory, else for reading. */
    private final ReadWriteLock moving = new ReentrantReadWriteLock();

    private HeapSink memory;

    /** @param readAt when reading began, nanoseconds since 1970 */
    CacheSink(PixelCache cache, PartFile part, CacheKey key, int files, long readAt) {
        this.cache = cache;
        this.part = part;
        this.key = key;
        this.files = files;
        this.readAt = readAt;
    }

    @Override
    public void write(int first, byte[][] pixels) {
        IOException failure = tryToWrite(first, pixels);
        if (failure != null) {
            moveToMemory(failure);
            memory.write(first, pixels);
        }
    }

    private IOException tryToWrite(int first, byte[][] pixels) {
        moving.readLock().lock();
        try {
            if (memory == null) {
                part.write(first, pixels);
            } else {
                memory.write(first, pixels);
            }
            return null;
        } catch (IOException failure) {
            return failure;
        } finally {
            moving.readLock().unlock();
        }
    }

    /** @throws org.hundredfold.ExplainedException if it does not fit */
    private void moveToMemory(IOException failure) {
        if (failure instanceof ClosedChannelException) { // by the interruption of a thread that was writing
            throw new CancellationException();
        }
        moving.writeLock().lock();
        try {
            if (memory == null) {
                LOG.warn("{} cannot be written", part.path(), failure);
                Problem problem = cache.notWritten(failure);
                FolderRefusal.ofTooManyPixels(key.folder(), files, key.preprocessing(), List.of(problem));
                memory = new HeapSink(files, List.of(problem));
                for (int row = 0; row < files; row++) {
                    memory.write(row, new byte[][] {part.read(row)});
                }
            }
        } catch (IOException unreadable) {
            throw cache.explained(unreadable);
        } finally {
            moving.writeLock().unlock();
        }
    }

    @Override
    public PixelStore finish(FileTable table, int[] groups) {
        if (memory == null) {
            try {
                CacheIndex index = new CacheIndex(key.digest(), table, groups, part.sums());
                return new MappedPixels(cache.complete(part, key, index, readAt), files);
            } catch (IOException failure) {
                moveToMemory(failure);
            }
        }
        return memory.finish(table, groups);
    }

    @Override
    public List<Problem> problems() {
        return memory == null ? List.of() : memory.problems();
    }

    @Override
    public void close() {
        cache.end(part);
    }
}
