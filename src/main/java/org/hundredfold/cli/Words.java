package org.hundredfold.cli;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Numbers and names in sentences. */
final class Words {
    private Words() {}

    /** A text with names in it as one line: they may hold line ends and worse, which must not look like lines of the answer. */
    static String oneLine(String text) {
        return text.codePoints()
                .mapToObj(point ->
                        breaksLines(point) ? String.format(Locale.ROOT, "\\u%04x", point) : Character.toString(point))
                .collect(Collectors.joining());
    }

    /** Several lines with names in them. */
    static String lines(Collection<String> lines) {
        return lines.stream().map(Words::oneLine).collect(Collectors.joining(System.lineSeparator()));
    }

    private static boolean breaksLines(int point) {
        int type = Character.getType(point);
        return Character.isISOControl(point)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** A count with its noun, such as {@code 1 picture} and {@code 2062 pictures}. */
    static String count(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /** A clause to follow a score: how many of the pictures it was won on prove little. Empty if none, or nobody knows. */
    static String likeTraining(Optional<Integer> pictures) {
        return pictures.filter(count -> count > 0)
                .map(count -> "; %d of them %s nearly like %s"
                        .formatted(
                                count,
                                count == 1 ? "looks" : "look",
                                count == 1 ? "a training picture" : "training pictures"))
                .orElse("");
    }
}
