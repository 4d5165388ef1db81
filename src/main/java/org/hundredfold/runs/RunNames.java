package org.hundredfold.runs;

import java.nio.file.Path;
import java.util.Set;
import org.hundredfold.ExplainedException;

/** Names for runs that the user has not named, and names that no run can have. */
final class RunNames {
    private static final String AGAIN = " again";

    /** What stands for the newest run where one is asked for. */
    static final String LATEST = "latest";

    private RunNames() {}

    /** @throws ExplainedException if whoever asks for a run of this name would get another one, or none */
    static void check(String name) {
        if (isUnclear(name)) {
            throw new ExplainedException(
                    "A run cannot be called \"%s\": a name is neither empty nor a number, which would be an id, nor \"%s\". Choose another name."
                            .formatted(name, LATEST));
        }
    }

    /** The name itself, or one like it that a run can have. */
    static String clear(String name) {
        return isUnclear(name) ? ("run " + name).strip() : name;
    }

    private static boolean isUnclear(String name) {
        return name.isBlank() || name.equals(LATEST) || name.matches("[0-9]+");
    }

    /** For a run that repeats one of this name, such as {@code hands-3 again}, then {@code hands-3 again 2}. */
    static String again(Set<String> taken, String name) {
        return free(taken, name.replaceFirst(AGAIN + "( [0-9]+)?$", "") + AGAIN);
    }

    /** The name itself or, where it is taken, with the first number from 2 on that makes it new. */
    static String free(Set<String> taken, String name) {
        int number = 2;
        String free = name;
        while (taken.contains(free)) {
            free = name + " " + number++;
        }
        return free;
    }

    /** The folder's name with the first number that makes it new, such as {@code hands-3}. */
    static String next(Set<String> taken, Path folder) {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        String stem = last == null ? "pictures" : last.toString();
        int number = 1;
        while (taken.contains(stem + "-" + number)) {
            number++;
        }
        return stem + "-" + number;
    }
}
