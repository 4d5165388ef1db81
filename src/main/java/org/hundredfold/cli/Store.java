package org.hundredfold.cli;

import java.nio.file.Path;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.PixelCache;
import org.hundredfold.runs.HomeFolder;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.StoredRun;
import picocli.CommandLine.Option;

/** The folder with the run store that a command works on, and the cache beside it. */
final class Store {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Folder of runs, cache and log; else HUNDREDFOLD_HOME, else the user's data folder.")
    private Path home;

    RunStore open() {
        return RunStore.open(HomeFolder.of(home));
    }

    /** Reads pictures by way of the cache that is kept beside the runs. */
    private FolderReader reader() {
        return new FolderReader(new PixelCache(HomeFolder.cacheIn(HomeFolder.of(home))));
    }

    /** Reads what the user has decided about pictures too. */
    Pictures pictures(RunStore store, Console console) {
        return new Pictures(reader(), store.corrections(), console);
    }

    /** The run that a user names by id, name or {@code latest}. */
    static StoredRun find(RunStore store, String run) {
        return store.find(run)
                .flatMap(summary -> store.load(summary.id()))
                .orElseThrow(() -> new ExplainedException(
                        "There is no run \"%s\". The command \"runs\" lists them all.".formatted(run)));
    }
}
