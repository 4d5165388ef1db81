package org.hundredfold.runs;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hundredfold.data.Corrections;
import org.hundredfold.data.Corrections.Correction;
import org.hundredfold.data.FolderLayout;
import org.jdbi.v3.core.Handle;

/** Where the folders are now that runs learned from; the runs themselves stay as they were. Callable from any thread. */
public final class Whereabouts {
    private static final String URI_OF_A_FILE = "file:";

    private final Database database;

    Whereabouts(Database database) {
        this.database = database;
    }

    /** The first of its {@link #places}. Asks the disk. */
    public Optional<Path> now(Path folder) {
        return places(folder).stream().findFirst();
    }

    /**
     * Where it was, if it is there, then where the user has said that it is, and if it has moved on from there, where that is.
     * Asks the disk.
     */
    List<Path> places(Path folder) {
        Set<Path> visited = new LinkedHashSet<>();
        Optional<Path> place = Optional.of(folder);
        while (place.filter(visited::add).isPresent()) {
            Path from = place.get();
            place = database.direct(handle -> told(handle, from));
        }
        return visited.stream().filter(Files::isDirectory).toList();
    }

    /**
     * What has been decided about the pictures of a folder that is elsewhere now. What was decided where it was holds there
     * too, until that is kept or something else is decided there.
     */
    public Corrections corrections(Path from, Path to) {
        CorrectionStore decisions = new CorrectionStore(database);
        Corrections there = decisions.of(to);
        if (to.equals(from) || isKept(from, to)) {
            return there;
        }
        TreeMap<String, Correction> both = new TreeMap<>(decisions.of(from).byPath());
        both.putAll(there.byPath());
        return new Corrections(both);
    }

    private boolean isKept(Path from, Path to) {
        return database.direct(handle -> told(handle, from)).filter(to::equals).isPresent();
    }

    /** The first folder of a run that is at neither place. */
    public Optional<Path> missing(long run) {
        RunOrigin origin = database.direct(handle -> new RunReader(handle).origin(run));
        return new LearnedData(database, origin.folders(), NewPlaces.NONE).missing();
    }

    /**
     * Takes a folder that the user names for one that is gone, and keeps that for all runs. Where pictures for validation are
     * gone, that is the place of what was learned from beside those.
     *
     * @return how much of what lay there is in it, in a sentence
     * @throws org.hundredfold.ExplainedException if nothing of that is in it, or it lacks what lay beside it
     */
    public String found(long run, Path gone, Path named) {
        Path folder = meant(named, gone);
        RunOrigin origin = database.direct(handle -> new RunReader(handle).origin(run));
        RunSummary summary = database.direct(handle -> new RunReader(handle).evenDeleted(run));
        Optional<TestAnswers> tested = database.direct(handle -> new RunReader(handle).answers(run))
                .filter(answers -> answers.folder().equals(gone));
        String words = tested.map(answers -> FolderCheck.pictures(summary, answers.answers(), gone, folder))
                .orElseGet(() -> FolderCheck.classes(summary, gone, folder));
        if (origin.validation().filter(gone::equals).isPresent()) {
            Path learned = origin.folder();
            keep(learned, beside(gone, folder, learned).orElseThrow(() -> FolderCheck.alone(folder, gone, learned)));
        } else {
            keep(gone, folder);
        }
        return words;
    }

    /**
     * Keeps for all runs that a folder is elsewhere now. What was decided about its pictures holds there too, unless
     * something else has been decided there. Does nothing if it is where it was, or if that is kept already.
     */
    public void keep(Path from, Path to) {
        if (to.equals(from) || isKept(from, to)) {
            return;
        }
        database.write(handle -> {
            told(handle, from).ifPresent(earlier -> CorrectionStore.adopt(handle, earlier, to));
            CorrectionStore.adopt(handle, from, to);
            handle.execute(
                    "INSERT INTO moved_folder VALUES (?, ?) ON CONFLICT DO UPDATE SET to_path = excluded.to_path",
                    PictureTable.key(from),
                    PictureTable.key(to));
        });
    }

    private static Optional<Path> told(Handle handle, Path folder) {
        return handle.createQuery("SELECT to_path FROM moved_folder WHERE from_path = ?")
                .bind(0, PictureTable.key(folder))
                .mapTo(String.class)
                .findOne()
                .map(key -> key.startsWith(URI_OF_A_FILE) ? Path.of(URI.create(key)) : Path.of(key));
    }

    /** The folder that a user means who names another one for it: that one, or the part of it that was called the same. */
    public static Path meant(Path named, Path folder) {
        Path absolute = RunOrigin.absolute(named);
        return FolderLayout.of(absolute).stream()
                .flatMap(
                        layout -> new DataFolders(layout.training(), layout.validation(), layout.test()).all().stream())
                .filter(part -> part.getFileName().equals(folder.getFileName()))
                .findFirst()
                .orElse(absolute);
    }

    /** A folder that lies to this place as it lay to the folder that is there now. */
    static Optional<Path> beside(Path folder, Path place, Path other) {
        return Optional.of(place.resolve(folder.relativize(other)).normalize()).filter(Files::isDirectory);
    }
}
