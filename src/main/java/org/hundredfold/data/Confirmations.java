package org.hundredfold.data;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Pictures of a folder that a user has looked at and found to be in the right class. They change nothing about the data:
 * only whoever suspects a picture asks them.
 *
 * @param byPath by the picture's path below the folder
 */
public record Confirmations(SortedMap<String, Confirmation> byPath) {
    public static final Confirmations NONE = new Confirmations(new TreeMap<>());

    /**
     * One picture that is right.
     *
     * @param content hex SHA-256 of the file that was looked at; it holds for no other content
     * @param className the class that it is right in; it holds for no other class
     */
    public record Confirmation(String content, String className) {}

    public Confirmations {
        byPath = Collections.unmodifiableSortedMap(new TreeMap<>(byPath));
    }

    /** The class that a picture was found to be right in, if it still has the content that was looked at. */
    public Optional<String> of(Picture picture) {
        return Optional.ofNullable(byPath.get(picture.relative()))
                .filter(confirmed -> confirmed.content().equals(picture.content()))
                .map(Confirmation::className);
    }

    /** These and another, or without one. */
    public Confirmations with(String picture, Optional<Confirmation> confirmation) {
        SortedMap<String, Confirmation> all = new TreeMap<>(byPath);
        confirmation.ifPresentOrElse(confirmed -> all.put(picture, confirmed), () -> all.remove(picture));
        return new Confirmations(all);
    }
}
