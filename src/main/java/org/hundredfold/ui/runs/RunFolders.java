package org.hundredfold.ui.runs;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.hundredfold.runs.RunStore;

/** Where the folders of runs are; asks store and disk in the background. All receivers are told on the window's thread. */
final class RunFolders {
    private final RunStore store;
    private final BackgroundReading background;
    private final Consumer<RuntimeException> troubles;

    /** @param troubles told of what should not happen */
    RunFolders(RunStore store, BackgroundReading background, Consumer<RuntimeException> troubles) {
        this.store = store;
        this.background = background;
        this.troubles = troubles;
    }

    /** Gives the first folder of a run that is neither where it was nor where the user has said. */
    void missing(long run, Consumer<Optional<Path>> receiver) {
        background.read(() -> store.whereabouts().missing(run), receiver, troubles);
    }

    /**
     * Takes a folder for one that is gone, for all runs.
     *
     * @param receiver of a sentence on how much of what was there is in it
     * @param refused told why it cannot be the folder
     */
    void found(long run, Path gone, Path named, Consumer<String> receiver, Consumer<RuntimeException> refused) {
        background.read(() -> store.whereabouts().found(run, gone, named), receiver, refused);
    }

    /** Gives where a run comes from, and what it was repeated by. */
    void origin(long run, Consumer<RunOrigins> receiver) {
        background.read(() -> RunOrigins.of(store, run), receiver, troubles);
    }
}
