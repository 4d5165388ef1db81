package org.hundredfold.runs;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.Corrections;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.ReadProgress;

/** The pictures that a run learns from, wherever their folders are now. */
final class LearnedData {
    private final Whereabouts whereabouts;
    private final DataFolders was;
    private final NewPlaces said;
    /** Of what was read, by the folder that was. */
    private Map<Path, Path> places = Map.of();

    LearnedData(Database database, DataFolders was, NewPlaces said) {
        whereabouts = new Whereabouts(database);
        this.was = was;
        this.said = said;
    }

    /** By the folder that was; those that are nowhere are missing. Asks the disk. */
    private Map<Path, Path> find() {
        Map<Path, Path> found = new LinkedHashMap<>();
        learnedFrom().ifPresent(place -> {
            found.put(was.folder(), place);
            was.validation().ifPresent(other -> beside(place, other).ifPresent(now -> found.put(other, now)));
        });
        was.test()
                .ifPresent(other -> said.test()
                        .map(named -> Whereabouts.meant(named, other))
                        .or(() -> whereabouts.now(other))
                        .or(() -> Optional.ofNullable(found.get(was.folder())).flatMap(place -> beside(place, other)))
                        .ifPresent(now -> found.put(other, now)));
        return found;
    }

    /** Rather a place with the pictures for validation beside it, for to a run these are named by the way that leads to them. */
    private Optional<Path> learnedFrom() {
        List<Path> places = said.folder()
                .map(named -> List.of(Whereabouts.meant(named, was.folder())))
                .orElseGet(() -> whereabouts.places(was.folder()));
        return places.stream()
                .filter(place ->
                        was.validation().flatMap(other -> beside(place, other)).isPresent())
                .findFirst()
                .or(() -> places.stream().findFirst());
    }

    private Optional<Path> beside(Path place, Path other) {
        return Whereabouts.beside(was.folder(), place, other);
    }

    /** The first of the folders that is nowhere. Asks the disk. */
    Optional<Path> missing() {
        return missing(find());
    }

    private Optional<Path> missing(Map<Path, Path> places) {
        return was.all().stream().filter(folder -> !places.containsKey(folder)).findFirst();
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
            throw new ExplainedException("%s, because the folder %s that it %s. Bring it back, or %s."
                    .formatted(what, folder, lacks(folder), wayOut(folder)));
        });
        return folders(was.test())
                .read(preprocessing, reader, progress)
                .corrected(decided(was.folder()), was.test().map(this::decided).orElse(Corrections.NONE));
    }

    /** The same without a separate test folder, which may be missing. */
    DataSet readToLearnFrom(Preprocessing preprocessing, FolderReader reader, ReadProgress progress) {
        places = find();
        return folders(Optional.empty())
                .read(preprocessing, reader, progress)
                .data()
                .corrected(decided(was.folder()));
    }

    private String lacks(Path folder) {
        if (isValidation(folder)) {
            return "is validated with does not lie beside %s as it did".formatted(places.get(was.folder()));
        }
        return isTest(folder) ? "is tested on is gone" : "learns from is gone";
    }

    private boolean isTest(Path folder) {
        return was.test().filter(folder::equals).isPresent();
    }

    private boolean isValidation(Path folder) {
        return was.validation().filter(folder::equals).isPresent();
    }

    private String wayOut(Path folder) {
        String what = isValidation(folder) ? "where both are now" : "where it is now";
        return switch (said.way()) {
            case IN_THE_WINDOW -> "say in Runs " + what;
            case BY_OPTIONS -> "say with %s DIR ".formatted(isTest(folder) ? "--test" : "--folder") + what;
            case AT_AN_EARLIER_RUN -> "say in Runs, at a run that learned from it, " + what;
        };
    }

    /** What to do about folders that are elsewhere if they hold other pictures, as a part of a sentence; empty if none is. */
    String otherPlace() {
        return places.entrySet().stream()
                .filter(place -> !isValidation(place.getKey()))
                .filter(place -> !place.getKey().equals(place.getValue()))
                .map(place -> wayOut(place.getKey()) + ", ")
                .collect(Collectors.joining());
    }

    private DataFolders folders(Optional<Path> test) {
        return new DataFolders(places.get(was.folder()), was.validation().map(places::get), test.map(places::get));
    }

    private Corrections decided(Path folder) {
        return whereabouts.corrections(folder, places.get(folder));
    }

    /** Remembers for all runs where the folders are now. */
    void keepPlaces() {
        places.forEach(whereabouts::keep);
    }
}
