package org.hundredfold.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hundredfold.train.TrainingListener;

/** Every run ever made, in one SQLite file. Callable from any thread. */
public final class RunStore implements AutoCloseable {
    /**
     * Opens the store in the user's data folder, making both where they do not exist yet.
     *
     * @throws org.hundredfold.ExplainedException if the file cannot be opened, read or written
     */
    public static RunStore open(Path home) {
        throw new UnsupportedOperationException("follows " + home);
    }

    /** A listener that writes one training to the store as it goes, disk first. */
    public RunRecorder recorder() {
        throw new UnsupportedOperationException("follows");
    }

    /** A {@link TrainingListener} that also tells under which id its run is kept. */
    public interface RunRecorder extends TrainingListener {
        /** The id of the run; known once it has started. */
        long runId();
    }

    /** All runs that are not deleted, newest first. */
    public List<RunSummary> list() {
        throw new UnsupportedOperationException("follows");
    }

    /** A run with everything known of it; empty if there is none of that id. */
    public Optional<StoredRun> load(long id) {
        throw new UnsupportedOperationException("follows");
    }

    /** The newest run whose id, or else whose name, is the given text; {@code latest} is the newest of all. */
    public Optional<RunSummary> find(String idOrName) {
        throw new UnsupportedOperationException("follows");
    }

    public void rename(long id, String name) {}

    public void note(long id, String note) {}

    public void star(long id, boolean starred) {}

    /** Hides a run; {@link #restore} brings it back. Deleted runs are removed for good when the store is next opened. */
    public void delete(long id) {}

    public void restore(long id) {}

    @Override
    public void close() {}
}
