package org.hundredfold.runs;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Names for runs that the user has not named. */
public final class RunNames {
    private RunNames() {}

    /** The folder's name with the first number that makes it new, such as {@code hands-3}. */
    public static String next(List<RunSummary> runs, Path folder) {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        String stem = last == null ? "pictures" : last.toString();
        Set<String> taken = runs.stream().map(RunSummary::name).collect(Collectors.toCollection(HashSet::new));
        int number = 1;
        while (taken.contains(stem + "-" + number)) {
            number++;
        }
        return stem + "-" + number;
    }
}
