package org.hundredfold.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.Confirmations;
import org.hundredfold.data.Corrections;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.PixelCache;
import org.hundredfold.features.FrozenNetwork;
import org.hundredfold.runs.ConfirmationStore;
import org.hundredfold.runs.CorrectionStore;
import org.hundredfold.runs.HomeFolder;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.runs.StoreRepair;
import org.hundredfold.runs.StoreRepair.Outcome;
import org.hundredfold.runs.StoredRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** The folder with the run store that a command works on, and the cache beside it. */
final class Store {
    private static final Logger LOG = LoggerFactory.getLogger(Store.class);

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Folder of runs, cache and log; else HUNDREDFOLD_HOME, else the user's data folder.")
    private Path home;

    RunStore open() {
        return RunStore.open(HomeFolder.of(home));
    }

    /** See {@link StoreRepair#of}. */
    Optional<Outcome> repair() {
        return StoreRepair.of(HomeFolder.of(home));
    }

    /** Reads pictures by way of the cache that is kept beside the runs. */
    FolderReader reader() {
        return new FolderReader(
                Optional.of(new PixelCache(HomeFolder.cacheIn(HomeFolder.of(home)))), FrozenNetwork::open);
    }

    /** Reads what the user has decided about pictures too. */
    Pictures pictures(RunStore store, Console console) {
        return new Pictures(reader(), store.corrections()::of, console);
    }

    /** For a command that keeps nothing: where the home folder cannot be written to, that is said and only costs time. */
    <T> T reading(Console console, Function<Pictures, T> work) {
        RunStore store;
        try {
            store = open();
        } catch (ExplainedException refusal) {
            LOG.info("Nothing is kept", refusal);
            console.progress(refusal.getMessage() + " Until then pictures are read without a cache.");
            return work.apply(new Pictures(
                    new FolderReader(Optional.empty(), FrozenNetwork::open),
                    folder -> decisions(folder, console),
                    console));
        }
        try (store) {
            return work.apply(pictures(store, console));
        }
    }

    private Corrections decisions(Path folder, Console console) {
        try {
            return CorrectionStore.readOnly(HomeFolder.of(home), folder);
        } catch (ExplainedException unreadable) {
            LOG.info("No decisions", unreadable);
            console.progress(
                    "Your decisions about pictures in %s cannot be read and are not carried out.".formatted(folder));
            return Corrections.NONE;
        }
    }

    /** The pictures in a folder that the user has found to be in the right class. */
    Confirmations confirmations(Path folder, Console console) {
        try {
            return ConfirmationStore.readOnly(HomeFolder.of(home), folder);
        } catch (ExplainedException unreadable) {
            LOG.info("No confirmations", unreadable);
            console.progress("Which pictures in %s you have found to be right cannot be read; they may be listed again."
                    .formatted(folder));
            return Confirmations.NONE;
        }
    }

    /** The run that a user names by id, name or {@code latest}. */
    static StoredRun find(RunStore store, String run) {
        return store.find(run).flatMap(summary -> store.load(summary.id())).orElseThrow(() -> missing(run));
    }

    /** See {@link #find}. */
    static RunSummary summary(RunStore store, String run) {
        return store.find(run).orElseThrow(() -> missing(run));
    }

    private static ExplainedException missing(String run) {
        return new ExplainedException("There is no run \"%s\". The command \"runs\" lists them all.".formatted(run));
    }
}
