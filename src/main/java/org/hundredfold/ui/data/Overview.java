package org.hundredfold.ui.data;

import java.util.List;
import java.util.stream.IntStream;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Problem.Kind;

/**
 * All that the Data place says about what was read and what the user decided about it.
 *
 * @param loaded after these decisions
 * @param siblingGroups how many groups of like pictures stay on one side of the split
 * @param classes those that were read, in order of label, with the pictures that they have now
 * @param problems of the data after these decisions, so that decisions which hold no longer are among them, and of the split
 */
record Overview(
        Album album,
        LoadedData loaded,
        List<ClassCount> classes,
        SplitSizes split,
        int siblingGroups,
        List<ProblemGroup> problems) {
    /**
     * Takes time for many pictures, so not for the thread of the window.
     *
     * @param labels of every picture, or {@link Decisions#EXCLUDED}
     */
    static Overview of(Album album, int[] labels, Decided decided) {
        LoadedData loaded = decided.applyTo(album.read());
        SplitSizes split = SplitSizes.of(loaded);
        return new Overview(
                album,
                loaded,
                counts(album, labels),
                split,
                loaded.data().siblings().groups(),
                ProblemGroup.of(loaded, split.gaps()));
    }

    /** Files that are no part of the data. */
    int leftOut() {
        return problems.stream()
                .filter(group -> group.kind() == Kind.LEFT_OUT)
                .mapToInt(group -> group.entries().size())
                .sum();
    }

    private static List<ClassCount> counts(Album album, int[] labels) {
        List<String> names = album.classes();
        int[] counts = new int[names.size()];
        IntStream.range(0, album.training())
                .filter(number -> labels[number] != Decisions.EXCLUDED)
                .forEach(number -> counts[labels[number]]++);
        double largest = Math.max(1, IntStream.of(counts).max().orElse(1));
        return IntStream.range(0, counts.length)
                .mapToObj(label -> new ClassCount(names.get(label), counts[label], counts[label] / largest))
                .toList();
    }
}
