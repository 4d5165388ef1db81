package org.hundredfold.runs;

import java.nio.file.Path;
import java.util.Set;

/** Names for runs that the user has not named. */
final class RunNames {
    private RunNames() {}

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
