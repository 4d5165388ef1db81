package org.hundredfold.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a connection to a cluster writes: a numbered folder in {@code spark} beside the program's log, which no other process
 * has at the time. Logs stay in it until the next connection, as does what a process left that was killed.
 */
final class ClusterFolder implements AutoCloseable {
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
            for (Path entry : entries.filter(entry -> !entry.endsWith(LOCK)).toList()) {
                delete(entry);
            }
        }
    }

    /** A file, or a folder with all that is in it; does nothing if there is none. */
    static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            List<Path> all;
            try (Stream<Path> files = Files.walk(tree)) {
                all = files.sorted(Collections.reverseOrder()).toList();
            }
            for (Path file : all) {
                Files.deleteIfExists(file);
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
        try (lock) {
            delete(scratch());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
