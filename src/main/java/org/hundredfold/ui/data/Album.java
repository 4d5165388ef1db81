package org.hundredfold.ui.data;

import java.util.List;
import java.util.stream.IntStream;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Picture;

/**
 * All pictures as they were read, by number: first those of the folder that is open, then those of its test folder. A
 * picture is made when it is asked for, so nothing here should walk over all of them on the thread of the window.
 */
final class Album {
    private final LoadedData read;
    private final List<Picture> training;
    private final List<Picture> test;
    private final int[] labels;

    /** Not for the thread of the window. */
    Album(LoadedData read) {
        this.read = read;
        training = read.data().pictures();
        test = read.test().map(DataSet::pictures).orElse(List.of());
        labels = IntStream.concat(
                        IntStream.of(read.data().labels()),
                        read.test().stream().flatMapToInt(set -> IntStream.of(set.labels())))
                .toArray();
    }

    LoadedData read() {
        return read;
    }

    int size() {
        return labels.length;
    }

    /** How many of them, from the first on, are no part of the test folder. */
    int training() {
        return training.size();
    }

    boolean isTest(int number) {
        return number >= training.size();
    }

    Picture picture(int number) {
        return isTest(number) ? test.get(number - training.size()) : training.get(number);
    }

    /** The class that the picture's folder says. */
    int label(int number) {
        return labels[number];
    }

    /** The class of each, as their folders say. */
    int[] labels() {
        return labels.clone();
    }

    List<String> classes() {
        return read.data().classes();
    }

    /** Whether the pictures before the test folder are the same, so that their numbers mean the same. */
    boolean hasTrainingOf(Album other) {
        return read.data().folder().equals(other.read.data().folder())
                && read.data().fingerprint().equals(other.read.data().fingerprint());
    }

    /** Whether all pictures are the same, so that all numbers mean the same. */
    boolean hasPicturesOf(Album other) {
        return hasTrainingOf(other)
                && read.test()
                        .map(set -> set.folder() + set.fingerprint())
                        .equals(other.read.test().map(set -> set.folder() + set.fingerprint()));
    }
}
