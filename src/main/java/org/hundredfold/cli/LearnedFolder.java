package org.hundredfold.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.Corrections;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderLayout;
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

    /** The folder itself, and the one around it if it is a part of that. */
    private List<Path> folders() {
        Optional<Path> around = Optional.ofNullable(now.getParent())
                .filter(parent -> FolderLayout.of(parent)
                        .filter(layout -> layout.training().equals(now))
                        .isPresent());
        return Stream.concat(Stream.of(now), around.stream()).toList();
    }

    boolean isOrHolds(Path folder) {
        return folders().contains(folder.toAbsolutePath().normalize());
    }

    /**
     * The pictures that the run was trained on, if they are still what they were. They are read as they were then, for
     * decisions about them can do away with a class, and pictures for validation may lie beside them. Where they are found is
     * kept for all runs.
     */
    Optional<DataSet> read(Pictures pictures, Console console) {
        Pictures decided = new Pictures(pictures.reader(), folder -> corrections(pictures, folder), console);
        Optional<DataSet> learned = folders().stream()
                .flatMap(path -> readAgain(decided, path).stream())
                .filter(data -> data.fingerprint().equals(run.dataFingerprint()))
                .findFirst();
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
