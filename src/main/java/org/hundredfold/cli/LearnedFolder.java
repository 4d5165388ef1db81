package org.hundredfold.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.Corrections;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderLayout;
import org.hundredfold.data.LoadedData;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.runs.Whereabouts;

/** The folder that a run learned from, where it is now. */
final class LearnedFolder {
    private final RunSummary run;
    private final Whereabouts whereabouts;
    private final Path was;
    private final Path now;
    private final boolean named;

    /** @param said where the user says just now that it is */
    LearnedFolder(RunSummary run, Whereabouts whereabouts, Optional<Path> said) {
        this.run = run;
        this.whereabouts = whereabouts;
        was = run.folder().toAbsolutePath().normalize();
        named = said.isPresent();
        now = said.map(folder -> Whereabouts.meant(folder, was))
                .or(() -> whereabouts.now(was))
                .orElse(was);
    }

    /** A folder itself, and the one around it if it is a part of that. */
    private static List<Path> withAround(Path folder) {
        Optional<Path> around = Optional.ofNullable(folder.getParent())
                .filter(parent -> FolderLayout.of(parent)
                        .filter(layout -> layout.training().equals(folder))
                        .isPresent());
        return Stream.concat(Stream.of(folder), around.stream()).toList();
    }

    boolean isOrHolds(Path folder) {
        return withAround(now).stream().anyMatch(each -> isSame(each, folder));
    }

    /** Whether pictures in a folder may be those learned from, be it where it was or where it is said to be now. */
    boolean mayBe(Path folder) {
        return isOrHolds(folder) || withAround(was).stream().anyMatch(each -> isSame(each, folder));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException gone) {
            return one.equals(other.toAbsolutePath().normalize());
        }
    }

    /** Reads pictures with what has been decided about them, for this folder wherever it is. */
    Pictures decided(Pictures pictures, Console console) {
        return new Pictures(pictures.reader(), folder -> corrections(pictures, folder), console);
    }

    /**
     * The pictures that the run was trained on, if they are still what they were. They are read as they were then, for
     * decisions about them can do away with a class, and pictures for validation may lie beside them. Where they are found is
     * kept for all runs.
     *
     * @param pictures as {@link #decided} gives them
     */
    Optional<DataSet> read(Pictures pictures, Console console) {
        Optional<DataSet> learned = withAround(now).stream()
                .flatMap(path -> readAgain(pictures, path).stream())
                .filter(data -> data.fingerprint().equals(run.dataFingerprint()))
                .findFirst()
                .map(data -> new LoadedData(data, Optional.empty()).apart().data());
        if (learned.isPresent()) {
            whereabouts.keep(was, now);
        } else {
            console.progress(
                    "%s, so nobody can tell how many of the scored pictures look like those it learned from. %s"
                            .formatted(why(), "If they are elsewhere now, say where with --folder DIR."));
        }
        return learned;
    }

    private String why() {
        return named
                ? now + " does not hold what the run learned from"
                : now + " is gone or has changed since the run learned from it";
    }

    private Corrections corrections(Pictures pictures, Path folder) {
        return folder.toAbsolutePath().normalize().equals(now)
                ? whereabouts.corrections(was, now)
                : pictures.corrections().apply(folder);
    }

    private Optional<DataSet> readAgain(Pictures pictures, Path folder) {
        try {
            return Optional.of(
                    pictures.read(folder, Optional.empty(), run.settings().preprocessing())
                            .loaded()
                            .data());
        } catch (ExplainedException gone) {
            return Optional.empty();
        }
    }
}
