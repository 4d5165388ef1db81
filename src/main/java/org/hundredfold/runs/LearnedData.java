package org.hundredfold.runs;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.Corrections;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.ReadProgress;

/** The pictures that a run learned from, wherever their folders are now. */
final class LearnedData {
    private final Whereabouts whereabouts;
    private final RunOrigin origin;
    private final NewPlaces said;
    /** Of what was read, by the folder that was. */
    private Map<Path, Path> places = Map.of();

    LearnedData(Database database, RunOrigin origin, NewPlaces said) {
        whereabouts = new Whereabouts(database);
        this.origin = origin;
        this.said = said;
    }

    /** By the folder that was; those that are nowhere are missing. Asks the disk. */
    private Map<Path, Path> find() {
        Map<Path, Path> found = new LinkedHashMap<>();
        Path folder = origin.folder();
        said.folder()
                .map(named -> Whereabouts.meant(named, folder))
                .or(() -> whereabouts.now(folder))
                .ifPresent(place -> found.put(folder, place));
        origin.validation().ifPresent(other -> around(found, other, Optional.empty()));
        origin.test().ifPresent(other -> around(found, other, said.test().map(RunOrigin::absolute)));
        return found;
    }

    private void around(Map<Path, Path> found, Path other, Optional<Path> said) {
        said.or(() -> whereabouts.now(other))
                .or(() -> Optional.ofNullable(found.get(origin.folder()))
                        .flatMap(place -> Whereabouts.beside(origin.folder(), place, other)))
                .ifPresent(place -> found.put(other, place));
    }

    /** The first of the folders that is nowhere. Asks the disk. */
    Optional<Path> missing() {
        return missing(find());
    }

    private Optional<Path> missing(Map<Path, Path> places) {
        return origin.folders().stream()
                .filter(folder -> !places.containsKey(folder))
                .findFirst();
    }

    /**
     * Reads the pictures anew, with what the user has decided about them.
     *
     * @param what the run is to be, such as {@code "shapes-1 cannot be continued"}
     * @throws ExplainedException if a folder is gone or cannot be trained on any more
     * @throws java.util.concurrent.CancellationException as {@link FolderReader#read} does
     */
    LoadedData read(String what, Preprocessing preprocessing, FolderReader reader, ReadProgress progress) {
        places = find();
        missing(places).ifPresent(folder -> {
            throw new ExplainedException(
                    ("%s, because the folder %s that it learns from is gone. Bring it back, or say where it is now: in Runs,"
                                    + " or with %s DIR on the command line.")
                            .formatted(
                                    what,
                                    folder,
                                    origin.test().filter(folder::equals).isPresent() ? "--test" : "--folder"));
        });
        return folders(origin.test())
                .read(preprocessing, reader, progress)
                .corrected(
                        decided(origin.folder()),
                        origin.test().map(this::decided).orElse(Corrections.NONE));
    }

    /** The same without a separate test folder, which may be missing. */
    DataSet readToLearnFrom(Preprocessing preprocessing, FolderReader reader, ReadProgress progress) {
        places = find();
        return folders(Optional.empty())
                .read(preprocessing, reader, progress)
                .data()
                .corrected(decided(origin.folder()));
    }

    private DataFolders folders(Optional<Path> test) {
        return new DataFolders(
                places.get(origin.folder()), origin.validation().map(places::get), test.map(places::get));
    }

    private Corrections decided(Path folder) {
        return whereabouts.corrections(folder, places.get(folder));
    }

    /** Remembers for all runs where the folders are now. */
    void keepPlaces() {
        places.forEach(whereabouts::keep);
    }
}
