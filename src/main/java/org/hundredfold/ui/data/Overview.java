package org.hundredfold.ui.data;

import java.util.List;
import java.util.stream.IntStream;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Problem.Kind;

/**
 * All that the Data place says about what was read.
 *
 * @param classes in order of label
 */
record Overview(LoadedData loaded, List<ClassCount> classes, SplitSizes split, List<ProblemGroup> problems) {
    static Overview of(LoadedData loaded) {
        return new Overview(loaded, counts(loaded), SplitSizes.of(loaded), ProblemGroup.of(loaded));
    }

    /** Files that are no part of the data. */
    int leftOut() {
        return problems.stream()
                .filter(group -> group.kind() == Kind.LEFT_OUT)
                .mapToInt(group -> group.entries().size())
                .sum();
    }

    private static List<ClassCount> counts(LoadedData loaded) {
        List<String> names = loaded.data().classes();
        int[] counts = new int[names.size()];
        loaded.data().pictures().forEach(picture -> counts[picture.label()]++);
        double largest = IntStream.of(counts).max().orElse(1);
        return IntStream.range(0, counts.length)
                .mapToObj(label -> new ClassCount(names.get(label), counts[label], counts[label] / largest))
                .toList();
    }
}
