package org.hundredfold.ui.data;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hundredfold.data.Finding;
import org.hundredfold.data.Finding.Kind;

/** All findings of one kind. */
record FoundGroup(Kind kind, List<Found> findings) {
    /** In order of weight. Takes time for many pictures, so not for the thread of the window. */
    static List<FoundGroup> of(Album album, List<Finding> findings) {
        Map<Path, Integer> numbers = numbers(album, findings);
        Map<Kind, List<Found>> groups = findings.stream()
                .map(finding -> located(finding, numbers))
                .collect(Collectors.groupingBy(Found::kind, () -> new EnumMap<>(Kind.class), Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new FoundGroup(group.getKey(), group.getValue()))
                .toList();
    }

    /** Where in the album the pictures lie that something was found about. */
    private static Map<Path, Integer> numbers(Album album, List<Finding> findings) {
        Map<Path, Integer> numbers = new HashMap<>();
        findings.forEach(finding -> finding.pictures().forEach(file -> numbers.put(file, null)));
        for (int i = 0; i < album.size() && !numbers.isEmpty(); i++) {
            Path file = album.picture(i).file();
            if (numbers.containsKey(file)) {
                numbers.put(file, i);
            }
        }
        return numbers;
    }

    private static Found located(Finding finding, Map<Path, Integer> numbers) {
        int[] pictures = finding.pictures().stream()
                .map(numbers::get)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .toArray();
        return new Found(finding.kind(), finding.text(), pictures);
    }

    /** The numbers of all pictures concerned. */
    BitSet pictures() {
        BitSet all = new BitSet();
        for (Found finding : findings) {
            for (int number : finding.pictures()) {
                all.set(number);
            }
        }
        return all;
    }
}
