package org.hundredfold.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hundredfold.ExplainedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A store that is there only to find out how long keeping takes; gone when it is closed. */
public final class TrialStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TrialStore.class);

    private final Path folder;
    private final RunStore store;

    private TrialStore(Path folder) {
        this.folder = folder;
        store = RunStore.open(folder);
    }

    static TrialStore beside(Path file) {
        try {
            return new TrialStore(Files.createTempDirectory(file.getParent(), "trial"));
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
            delete();
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted", folder, e);
        }
    }

    private void delete() throws IOException {
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
