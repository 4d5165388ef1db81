package org.hundredfold.ui.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hundredfold.data.Corrections;
import org.hundredfold.data.Corrections.Change;
import org.hundredfold.data.Corrections.Correction;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Picture;

/**
 * Decisions as they are kept: by path and content, about the folder that is open and about its test folder. Takes time for
 * many pictures, so not for the thread of the window.
 */
record Decided(Corrections training, Corrections test) {
    /**
     * What the labels of an album's pictures say.
     *
     * @param earlier decisions; those about files that are not there now, or are no longer the same, stay
     */
    static Decided of(Album album, int[] labels, Decided earlier) {
        return new Decided(
                changed(album, labels, 0, album.training(), earlier.training),
                changed(album, labels, album.training(), album.size(), earlier.test));
    }

    private static Corrections changed(Album album, int[] labels, int from, int to, Corrections earlier) {
        SortedMap<String, Correction> all = new TreeMap<>(earlier.byPath());
        for (int number = from; number < to; number++) {
            boolean decided = labels[number] != album.label(number);
            if (decided || !earlier.byPath().isEmpty()) {
                Picture picture = album.picture(number);
                if (earlier.of(picture).isPresent()) {
                    all.remove(picture.relative());
                }
                if (decided) {
                    all.put(picture.relative(), new Correction(picture.content(), className(album, labels[number])));
                }
            }
        }
        return new Corrections(all);
    }

    private static Optional<String> className(Album album, int label) {
        return label == Decisions.EXCLUDED
                ? Optional.empty()
                : Optional.of(album.classes().get(label));
    }

    /** The label of every picture of an album, or {@link Decisions#EXCLUDED}. */
    int[] labels(Album album) {
        int[] labels = album.labels();
        decide(album, labels, 0, album.training(), training);
        decide(album, labels, album.training(), album.size(), test);
        return labels;
    }

    private static void decide(Album album, int[] labels, int from, int to, Corrections corrections) {
        for (int number = from; number < to && !corrections.byPath().isEmpty(); number++) {
            int decided = number;
            corrections
                    .of(album.picture(number))
                    .ifPresent(correction -> labels[decided] = label(album, labels[decided], correction));
        }
    }

    /** A class that is no more leaves the picture where it is. */
    private static int label(Album album, int before, Correction correction) {
        int named = correction.className().map(album.classes()::indexOf).orElse(Decisions.EXCLUDED);
        return correction.className().isPresent() && named < 0 ? before : named;
    }

    /** These, with others about one of the two folders. */
    Decided with(LoadedData read, Path folder, List<Change> changes) {
        return isTest(read, folder)
                ? new Decided(training, test.with(changes))
                : new Decided(training.with(changes), test);
    }

    LoadedData applyTo(LoadedData read) {
        return read.corrected(training, test);
    }

    /** Those about one of the two folders of what was read. */
    Corrections of(LoadedData read, Path folder) {
        return isTest(read, folder) ? test : training;
    }

    private static boolean isTest(LoadedData read, Path folder) {
        return read.test().map(DataSet::folder).filter(folder::equals).isPresent();
    }
}
