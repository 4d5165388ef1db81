package org.hundredfold.ui.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hundredfold.data.Corrections;
import org.hundredfold.data.Corrections.Change;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.LoadedData;
import org.hundredfold.runs.CorrectionStore;
import org.hundredfold.ui.common.Messages;

/**
 * Keeps what the user decides in the store, in the background and always the newest state. What could not be written is
 * remembered as long as the program runs, and written with the next change. Callable from any thread.
 */
final class KeptDecisions {
    private final CorrectionStore store;
    private final DataThreads threads;
    private final Messages messages;
    private final Map<Path, State> unsaved = new ConcurrentHashMap<>();

    KeptDecisions(CorrectionStore store, DataThreads threads, Messages messages) {
        this.store = store;
        this.threads = threads;
        this.messages = messages;
    }

    /** The decisions at one moment. */
    static final class State {
        private final Album album;
        private final int[] labels;
        private final Decided earlier;
        private Decided decided;

        /**
         * @param labels of every picture of the album; not to be changed any more
         * @param earlier what had been kept when the album was read
         */
        State(Album album, int[] labels, Decided earlier) {
            this.album = album;
            this.labels = labels;
            this.earlier = earlier;
        }

        Album album() {
            return album;
        }

        int[] labels() {
            return labels;
        }

        /** Worked out once, by whoever asks first. */
        synchronized Decided decided() {
            if (decided == null) {
                decided = Decided.of(album, labels, earlier);
            }
            return decided;
        }

        List<Path> folders() {
            return album.read().sets().stream().map(DataSet::folder).toList();
        }

        Corrections about(Path folder) {
            return decided().of(album.read(), folder);
        }
    }

    void keep(State state) {
        state.folders().forEach(folder -> unsaved.put(folder, state));
        threads.keeping().execute(() -> state.folders().forEach(folder -> write(folder, state)));
    }

    /** Nothing to do if a newer state has come, for it will be written too. */
    private void write(Path folder, State state) {
        if (unsaved.get(folder) != state) {
            return;
        }
        try {
            store.keep(folder, state.about(folder));
            unsaved.remove(folder, state);
        } catch (RuntimeException failure) {
            messages.error(failure);
        }
    }

    /** Changes decisions about a folder that is not open; looks into the store. */
    void change(Path folder, List<Change> changes) {
        try {
            store.change(folder, changes);
        } catch (RuntimeException failure) {
            messages.error(failure);
        }
    }

    /** All decisions about pictures that were read; looks into the store. */
    Decided of(LoadedData read) {
        return new Decided(
                about(read.data().folder()),
                read.test().map(DataSet::folder).map(this::about).orElse(Corrections.NONE));
    }

    private Corrections about(Path folder) {
        State state = unsaved.get(folder);
        return state == null ? store.of(folder) : state.about(folder);
    }
}
