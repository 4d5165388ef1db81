package org.hundredfold.data;

import java.io.IOException;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.Problem.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of cache files. Each holds the decoded pixels of a folder of pictures for one preprocessing, and what else was
 * found out about the files, so that only those that have changed are read again; training reads pixels from it, so that
 * they may be more than fit into memory. May be deleted at any time. One for a process; several processes may share the
 * folder. Callable from any thread.
 */
public final class PixelCache {
    /** What all files may take together, bytes; those that were not used for longest go first. */
    public static final long DEFAULT_LIMIT = 10L << 30;

    private static final Logger LOG = LoggerFactory.getLogger(PixelCache.class);
    private static final String ENDING = ".pixels";

    private final Path folder;
    private final long limit;
    private final Map<Path, Reference<MappedFile>> open = new ConcurrentHashMap<>();
    private final Set<Path> parts = ConcurrentHashMap.newKeySet();

    /** @param folder is made when it is needed */
    public PixelCache(Path folder) {
        this(folder, DEFAULT_LIMIT);
    }

    /** @param limit as {@link #DEFAULT_LIMIT} */
    public PixelCache(Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /**
     * What is known from an earlier reading, all of it checked. A damaged file is deleted.
     *
     * @throws IOException if there is a file that cannot be read just now
     */
    Optional<CacheFile> find(CacheKey key, Path pictures, ReadProgress progress) throws IOException {
        Path file = file(key);
        try {
            CacheFile found = CacheFile.open(file, key, pictures, progress);
            used(file, found.mapped());
            return Optional.of(found);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (ClosedByInterruptException interrupted) {
            throw new CancellationException();
        } catch (DamagedCacheException damaged) {
            LOG.warn("{} cannot be used and is made again", file, damaged);
            CacheCleaning.delete(file);
            return Optional.empty();
        }
    }

    /** Keeps that all doubted files were looked at again and are as they were when the file was written. */
    void confirm(CacheKey key, CacheFile found, long readAt) {
        try (FileChannel channel = FileChannel.open(file(key), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ReadTime.replace(channel, found.readAt(), readAt);
        } catch (ClosedByInterruptException interrupted) {
            throw new CancellationException();
        } catch (IOException readOnly) {
            LOG.debug("{} will be doubted again", file(key), readOnly);
        }
    }

    /** @throws IOException if nothing can be written */
    CacheSink begin(CacheKey key, int files, long readAt) throws IOException {
        int inputs = key.preprocessing().inputs();
        makeRoom((long) files * (inputs + CacheIndex.BYTES_PER_FILE));
        PartFile part = new PartFile(folder, key.name(), files, inputs);
        parts.add(part.path());
        return new CacheSink(this, part, key, files, readAt);
    }

    /** @throws IOException if there are not so many bytes */
    void makeRoom(long needed) throws IOException {
        Files.createDirectories(folder);
        new CacheCleaning(folder, Set.of(ENDING, FeatureCache.ENDING), this::isInUse).makeRoom(needed, limit);
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < needed) {
            throw new IOException("%d MB are needed and %d MB are free".formatted(needed >> 20, free >> 20));
        }
    }

    MappedFile complete(PartFile part, CacheKey key, CacheIndex index, long readAt) throws IOException {
        MappedFile mapped = part.complete(index, readAt, file(key));
        used(file(key), mapped);
        return mapped;
    }

    void end(PartFile part) {
        try {
            part.close();
        } catch (IOException failure) {
            LOG.warn("{} cannot be deleted", part.path(), failure);
        }
        parts.remove(part.path());
    }

    /** Where the files lie. */
    Path folder() {
        return folder;
    }

    private Path file(CacheKey key) {
        return folder.resolve(key.name() + ENDING);
    }

    private boolean isInUse(Path file) {
        Reference<MappedFile> reference = open.get(file);
        return parts.contains(file) || reference != null && reference.get() != null;
    }

    private void used(Path file, MappedFile mapped) {
        open.put(file, new WeakReference<>(mapped));
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException readOnly) {
            LOG.debug("{} keeps the time of its last use", file, readOnly);
        }
    }

    /** That nothing could be written. */
    Problem notWritten(IOException failure) {
        return problem("written to", failure);
    }

    /** That what is there could not be read. */
    Problem notRead(IOException failure) {
        return problem("read", failure);
    }

    private Problem problem(String use, IOException failure) {
        return new Problem(
                folder,
                Kind.WARNING,
                "cannot be %s (%s), so the pixels are kept in memory and will be decoded again next time"
                        .formatted(use, reason(failure)));
    }

    ExplainedException explained(IOException failure) {
        return new ExplainedException(
                "The decoded pictures can be neither written to %s nor read from there (%s). Check the disk and try again."
                        .formatted(folder, reason(failure)),
                failure);
    }

    /** Without the name of the file, which the user does not know. */
    static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "access denied";
        }
        return failure instanceof FileSystemException named
                ? Optional.ofNullable(named.getReason()).orElse("a file is in the way or gone")
                : failure.getMessage();
    }
}
