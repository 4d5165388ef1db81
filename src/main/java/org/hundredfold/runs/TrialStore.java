package org.hundredfold.runs;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store that is there only to find out how long keeping takes; gone when it is closed. The name of its folder tells which
 * process owns it, so that what a killed one leaves can be told from what is in use.
 */
final class TrialStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TrialStore.class);

    private static final String NAME = "trial-";

    private final Path folder;
    private final RunStore store;

    private TrialStore(Path folder) {
        this.folder = folder;
        try {
            store = RunStore.open(folder);
        } catch (RuntimeException e) {
            deleteIfPossible(folder);
            throw e;
        }
    }

    /**
     * In a folder of its own in the given one.
     *
     * @throws IOException if that cannot be made
     * @throws org.hundredfold.ExplainedException if the store in it cannot be made
     */
    static TrialStore in(Path home) throws IOException {
        deleteLeftovers(home);
        // A colon is no part of a file's name on Windows.
        String owner = ProcessStamp.current().toString().replace(':', '_');
        return new TrialStore(Files.createTempDirectory(home, NAME + owner + "-"));
    }

    /** A listener that writes what it is told as that of a training does. */
    RunRecorder recorder() {
        return store.recorder();
    }

    @Override
    public void close() {
        store.close();
        deleteIfPossible(folder);
    }

    /** Of trials during which the program was ended; those of programs that live stay. */
    private static void deleteLeftovers(Path home) throws IOException {
        try (DirectoryStream<Path> trials = Files.newDirectoryStream(home, NAME + "*")) {
            for (Path trial : trials) {
                if (!isOwned(trial.getFileName().toString())) {
                    deleteIfPossible(trial);
                }
            }
        }
    }

    private static boolean isOwned(String name) {
        String owner = name.substring(NAME.length(), Math.max(NAME.length(), name.lastIndexOf('-')));
        try {
            return ProcessStamp.parse(owner.replace('_', ':')).isAlive();
        } catch (NumberFormatException | DateTimeException | StringIndexOutOfBoundsException foreign) {
            return true; // who knows whose it is
        }
    }

    private static void deleteIfPossible(Path folder) {
        try {
            delete(folder);
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted", folder, e);
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
