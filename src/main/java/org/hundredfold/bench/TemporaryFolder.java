package org.hundredfold.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.hundredfold.ExplainedException;

/**
 * A folder for as long as it is needed; it is gone after the end of the process whatever that is. Links in it are taken
 * away, not what they lead to. Closing it again does nothing.
 */
public final class TemporaryFolder implements AutoCloseable {
    private final Path path;
    private final Thread hook = new Thread(this::delete, "remove-temporary");

    /**
     * @param purpose begins its name
     * @throws ExplainedException if it cannot be made
     */
    public TemporaryFolder(String purpose) {
        try {
            path = Files.createTempDirectory(purpose);
        } catch (IOException e) {
            throw new ExplainedException(
                    "No temporary folder can be made (%s). Name another place with -Djava.io.tmpdir."
                            .formatted(e.getMessage()),
                    e);
        }
        Runtime.getRuntime().addShutdownHook(hook);
    }

    public Path path() {
        return path;
    }

    /** Deletes what is in a folder, if there is one. */
    static void empty(Path folder) {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                for (Path entry : entries) {
                    empty(entry);
                    Files.delete(entry);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private synchronized void delete() {
        if (Files.exists(path)) {
            empty(path);
            path.toFile().delete();
        }
    }

    @Override
    public void close() {
        delete();
        Runtime.getRuntime().removeShutdownHook(hook);
    }
}
