package org.hundredfold.runs;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hundredfold.ExplainedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A store that is there only to find out how long keeping takes; gone when it is closed. */
public final class TrialStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TrialStore.class);

    private static final String NAME = "trial-";
    /** No trial goes on for so long. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Path folder;
    private final RunStore store;

    private TrialStore(Path folder) {
        this.folder = folder;
        store = RunStore.open(folder);
    }

    static TrialStore beside(Path file) {
        try {
            deleteLeftovers(file.getParent());
            return new TrialStore(Files.createTempDirectory(file.getParent(), NAME));
        } catch (IOException e) {
            throw new ExplainedException(
                    "Nothing can be tried out in %s (%s). Make sure that you may write there and that there is room."
                            .formatted(file.getParent(), e.getMessage()),
                    e);
        }
    }

    /** A listener that writes what it is told as that of a training does. */
    public RunRecorder recorder() {
        return store.recorder();
    }

    @Override
    public void close() {
        store.close();
        try {
            delete(folder);
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted", folder, e);
        }
    }

    /** Of trials in which the program was ended; those of other programs that go on just now stay. */
    private static void deleteLeftovers(Path home) throws IOException {
        Instant before = Instant.now().minus(LONGEST);
        try (DirectoryStream<Path> trials = Files.newDirectoryStream(home, NAME + "*")) {
            for (Path trial : trials) {
                if (Files.getLastModifiedTime(trial).toInstant().isBefore(before)) {
                    delete(trial);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
