package org.hundredfold.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a connection to a cluster writes: a numbered folder in {@code spark} beside the program's log, which no other process
 * has at the time. Logs stay in it until the next connection, as does what a process left that was killed.
 */
final class ClusterFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterFolder.class);
    private static final String LOCK = "lock";

    private final Path path;
    /** Holds a lock, which goes with the process however that ends. */
    private final FileChannel lock;

    private ClusterFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Takes the first that is free, and empties all that are. */
    static ClusterFolder open() throws IOException {
        Path all = Path.of(System.getProperty("hundredfold.log")).resolveSibling("spark");
        ClusterFolder own = null;
        for (int number = 1; own == null || Files.exists(all.resolve(Integer.toString(number))); number++) {
            ClusterFolder next = take(all.resolve(Integer.toString(number)));
            if (own == null) {
                own = next;
            } else if (next != null) {
                next.close();
            }
        }
        return own;
    }

    /** Null if somebody has it. */
    private static ClusterFolder take(Path path) throws IOException {
        Files.createDirectories(path);
        FileChannel lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isFree(lock)) {
            lock.close();
            return null;
        }
        ClusterFolder folder = new ClusterFolder(path, lock);
        folder.empty();
        return folder;
    }

    private static boolean isFree(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException own) {
            return false;
        }
    }

    private void empty() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            entries.filter(entry -> !entry.endsWith(LOCK)).forEach(ClusterFolder::delete);
        }
    }

    /** A file, or a folder with all that is in it, if there is one. What cannot be deleted stays until the next connection. */
    static void delete(Path tree) {
        if (Files.exists(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException | UncheckedIOException e) {
                LOG.warn("Temporary files stay", e);
            }
        }
    }

    Path path() {
        return path;
    }

    /** For temporary files of this process. */
    Path scratch() {
        return path.resolve("scratch");
    }

    @Override
    public void close() {
        delete(scratch());
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
