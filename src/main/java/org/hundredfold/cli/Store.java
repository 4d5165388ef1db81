package org.hundredfold.cli;

import java.nio.file.Path;
import org.hundredfold.ExplainedException;
import org.hundredfold.runs.HomeFolder;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.StoredRun;
import picocli.CommandLine.Option;

/** The run store that a command works on. */
final class Store {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Folder of runs and log; else HUNDREDFOLD_HOME, else the user's data folder.")
    private Path home;

    RunStore open() {
        return RunStore.open(HomeFolder.of(home));
    }

    /** The run that a user names by id, name or {@code latest}. */
    static StoredRun find(RunStore store, String run) {
        return store.find(run)
                .flatMap(summary -> store.load(summary.id()))
                .orElseThrow(() -> new ExplainedException(
                        "There is no run \"%s\". The command \"runs\" lists them all.".formatted(run)));
    }
}
