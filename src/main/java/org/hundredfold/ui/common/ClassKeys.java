package org.hundredfold.ui.common;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which digit means which class: where classes are named by digits, each of them its own digit and no other; otherwise 1
 * to 9 the first classes in their order.
 */
public record ClassKeys(List<String> classes) {
    private static final int DIGITS = 9;

    /** The label of the class that a key means; empty if it means none. */
    OptionalInt label(String key) {
        return IntStream.range(0, classes.size())
                .filter(label -> key(label).equals(key) && isDigit(key))
                .findFirst();
    }

    /** The key of a class; empty if it has none. */
    String key(int label) {
        String name = classes.get(label);
        if (areNamedByDigits()) {
            return isDigit(name) ? name : "";
        }
        return label < DIGITS ? String.valueOf(label + 1) : "";
    }

    /** Such as {@code 1 moves to paper, 2 to rock.} */
    public String words() {
        if (areNamedByDigits()) {
            return "A digit moves to the class of that name.";
        }
        return IntStream.range(0, Math.min(DIGITS, classes.size()))
                .mapToObj(label -> "%s%s to %s".formatted(key(label), label == 0 ? " moves" : "", classes.get(label)))
                .collect(Collectors.joining(", ", "", "."));
    }

    private boolean areNamedByDigits() {
        return classes.stream().anyMatch(ClassKeys::isDigit);
    }

    private static boolean isDigit(String text) {
        return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }
}
