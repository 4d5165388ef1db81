package org.hundredfold.ui.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Problem;

/**
 * Files with the same thing wrong.
 *
 * @param reason a few words that complete "each of them: ...", such as {@code "is empty"}
 */
record ProblemGroup(Problem.Kind kind, String reason, List<Entry> entries) {
    private static final String HOW_MANY_PIXELS = "(?<=^has )\\d+ x \\d+(?= pixels;)";

    /**
     * One of the files.
     *
     * @param text its path below the folder that was opened, and what is special about it, if anything
     */
    record Entry(Path file, String text) {}

    private record Key(Problem.Kind kind, String reason) {}

    /**
     * All problems of the data, its test folder and the split: files left out before warnings, large groups before small
     * ones.
     */
    static List<ProblemGroup> of(LoadedData loaded, List<Problem> ofSplit) {
        Map<Key, List<Entry>> groups = new LinkedHashMap<>();
        loaded.sets().forEach(set -> add(set.folder(), set.problems(), groups));
        add(loaded.data().folder(), ofSplit, groups);
        return groups.entrySet().stream()
                .map(group ->
                        new ProblemGroup(group.getKey().kind(), group.getKey().reason(), group.getValue()))
                .sorted(Comparator.comparing(ProblemGroup::kind)
                        .thenComparing(group -> -group.entries().size()))
                .toList();
    }

    private static void add(Path folder, List<Problem> problems, Map<Key, List<Entry>> groups) {
        for (Problem problem : problems) {
            String reason = common(problem.reason());
            groups.computeIfAbsent(new Key(problem.kind(), reason), key -> new ArrayList<>())
                    .add(entry(folder, problem, reason));
        }
    }

    /** The reason without what it says about one file only. */
    private static String common(String reason) {
        return reason.replaceFirst(HOW_MANY_PIXELS, "too many");
    }

    private static Entry entry(Path folder, Problem problem, String groupReason) {
        String path = folder.toAbsolutePath()
                .normalize()
                .relativize(problem.file().toAbsolutePath().normalize())
                .toString();
        boolean special = !groupReason.equals(problem.reason());
        return new Entry(problem.file(), special ? path + " " + problem.reason() : path);
    }
}
