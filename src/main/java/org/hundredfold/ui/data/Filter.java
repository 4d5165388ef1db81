package org.hundredfold.ui.data;

import java.util.BitSet;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which pictures the grid shows.
 *
 * @param label of the class, or {@link #ANY_CLASS}
 * @param text a part of the path below the folder, in any case; empty for all
 */
record Filter(int label, Subset subset, String text) {
    static final int ANY_CLASS = -1;
    static final Filter NONE = new Filter(ANY_CLASS, Subset.ALL, "");

    Filter with(int otherLabel) {
        return new Filter(otherLabel, subset, text);
    }

    Filter with(Subset other) {
        return new Filter(label, other, text);
    }

    Filter with(String other) {
        return new Filter(label, subset, other);
    }

    /** Whether names have to be looked at, which takes a while for many pictures. */
    boolean looksAtNames() {
        return !text.isBlank();
    }

    /**
     * The numbers of the pictures that pass.
     *
     * @param labels of every picture, or {@link Decisions#EXCLUDED}
     * @param found those that something of the subset's kind was found about
     */
    int[] apply(Album album, int[] labels, BitSet found) {
        IntPredicate inSubset = predicate(album, labels, found);
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return IntStream.range(0, album.size())
                .filter(inSubset)
                .filter(number -> label == ANY_CLASS || ofClass(album, labels, number))
                .filter(number -> wanted.isEmpty()
                        || album.picture(number)
                                .relative()
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                .toArray();
    }

    /** A picture that is left out counts to the class that its folder says. */
    private boolean ofClass(Album album, int[] labels, int number) {
        return (labels[number] == Decisions.EXCLUDED ? album.label(number) : labels[number]) == label;
    }

    private IntPredicate predicate(Album album, int[] labels, BitSet found) {
        return switch (subset.what()) {
            case ALL -> number -> labels[number] != Decisions.EXCLUDED && !album.isTest(number);
            case EXCLUDED -> number -> labels[number] == Decisions.EXCLUDED;
            case MOVED -> number -> labels[number] != Decisions.EXCLUDED && labels[number] != album.label(number);
            case TEST -> number -> labels[number] != Decisions.EXCLUDED && album.isTest(number);
            case FOUND -> found::get;
        };
    }
}
