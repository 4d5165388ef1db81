package org.hundredfold.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that was not the same for two runs, or of which nobody knows whether it was.
 *
 * @param what such as {@code pictures}, always the same word for the same thing
 * @param words the same for people, with both values where these can be read
 * @param before null if it is not known
 * @param now null if it is not known
 */
public record Difference(String what, String words, String before, String now) {
    /** Neither the number of workers nor the operating system changes a bit. */
    private static final Set<String> HARMLESS = Set.of("workers", "machine");

    static Difference between(String what, String name, String before, String now) {
        String words = "%s (%s then, %s now)".formatted(name, known(before), known(now));
        return new Difference(what, words, before, now);
    }

    private static String known(String value) {
        return Optional.ofNullable(value).orElse("not known");
    }

    /** Whether both values are known. */
    boolean isCertain() {
        return before != null && now != null;
    }

    /** Whether it may lead to other bits. */
    boolean decides() {
        return !HARMLESS.contains(what);
    }

    /** What the runs were made with that is not the same. */
    static List<Difference> of(MadeWith before, MadeWith now) {
        List<Difference> found = new ArrayList<>();
        add(found, "program", "the version of Hundredfold", before.program(), now.program());
        add(found, "java", "Java", before.java(), now.java());
        add(found, "nd4j", "ND4J", before.nd4j().orElse(null), now.nd4j().orElse(null));
        add(
                found,
                "vectors",
                "what it computes with",
                before.vectors().orElse(null),
                now.vectors().orElse(null));
        add(
                found,
                "processor",
                "the processor",
                before.processor().orElse(null),
                now.processor().orElse(null));
        add(found, "machine", "the machine", before.machine(), now.machine());
        return found;
    }

    private static void add(List<Difference> found, String what, String name, String before, String now) {
        if (before == null || !before.equals(now)) {
            found.add(between(what, name, before, now));
        }
    }
}
