package org.hundredfold.data;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a user has decided about pictures of a folder: left out or moved to another class. The files are never touched.
 *
 * @param byPath by the picture's path below the folder
 */
public record Corrections(SortedMap<String, Correction> byPath) {
    public static final Corrections NONE = new Corrections(new TreeMap<>());

    /**
     * One decision.
     *
     * @param content hex SHA-256 of the file it was made about; it holds for no other content
     * @param className the class the picture belongs to; empty if it is to be left out
     */
    public record Correction(String content, Optional<String> className) {}

    /** How many pictures of a data set decisions concern: left out of it, and moved to another of its classes. */
    public record Effect(int leftOut, int moved) {}

    public Corrections {
        byPath = Collections.unmodifiableSortedMap(new TreeMap<>(byPath));
    }

    /** The decision about a picture, if there is one about this content. */
    public Optional<Correction> of(Picture picture) {
        return Optional.ofNullable(byPath.get(picture.relative()))
                .filter(correction -> correction.content().equals(picture.content()));
    }

    /** What they do to a data set that has not been corrected. */
    public Effect on(DataSet data) {
        return new Correcting(data, this).effect();
    }
}
