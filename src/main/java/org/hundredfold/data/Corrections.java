package org.hundredfold.data;

import java.util.Collections;
import java.util.List;
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

    /**
     * Another decision about a picture.
     *
     * @param picture its path below the folder
     * @param content hex SHA-256 of the file
     * @param to empty for none: then it is of the class that its folder says
     */
    public record Change(String picture, String content, Optional<Correction> to) {
        public static Change excluding(String picture, String content) {
            return to(picture, content, Optional.empty());
        }

        public static Change moving(String picture, String content, String className) {
            return to(picture, content, Optional.of(className));
        }

        private static Change to(String picture, String content, Optional<String> className) {
            return new Change(picture, content, Optional.of(new Correction(content, className)));
        }
    }

    /** How many pictures of a data set decisions concern: left out of it, and moved to another of its classes. */
    public record Effect(int leftOut, int moved) {}

    public Corrections {
        byPath = Collections.unmodifiableSortedMap(new TreeMap<>(byPath));
    }

    /** The decision about a picture, if there is one about this content. */
    public Optional<Correction> of(Picture picture) {
        return of(picture.relative(), picture.content());
    }

    /** The decision about the file with this path and content. */
    public Optional<Correction> of(String picture, String content) {
        return Optional.ofNullable(byPath.get(picture))
                .filter(correction -> correction.content().equals(content));
    }

    /** These with others in the place of some. */
    public Corrections with(List<Change> changes) {
        SortedMap<String, Correction> all = new TreeMap<>(byPath);
        changes.forEach(change -> change.to()
                .ifPresentOrElse(
                        correction -> all.put(change.picture(), correction), () -> all.remove(change.picture())));
        return new Corrections(all);
    }

    /** What they do to a data set that has not been corrected. */
    public Effect on(DataSet data) {
        return new Correcting(data, this).effect();
    }
}
