package org.hundredfold.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hundredfold.data.FolderScan.Source;

/** The rows of a table that are pictures, by the class of their source. */
final class ByClass {
    private final Map<String, int[]> rows = new HashMap<>();

    /** @param sources of the rows of the table; those of a class in a row */
    ByClass(FileTable table, List<Source> sources) {
        int[] all = table.pictures();
        int begin = 0;
        while (begin < all.length) {
            String name = sources.get(all[begin]).className();
            int end = begin + 1;
            while (end < all.length && sources.get(all[end]).className().equals(name)) {
                end++;
            }
            rows.put(name, Arrays.copyOfRange(all, begin, end));
            begin = end;
        }
    }

    /** The pictures of these classes, class by class. */
    int[] rows(List<String> classes) {
        return classes.stream().flatMapToInt(name -> IntStream.of(of(name))).toArray();
    }

    /** The index of its class for each of {@link #rows}. */
    int[] labels(List<String> classes) {
        return IntStream.range(0, classes.size())
                .flatMap(label -> IntStream.of(of(classes.get(label))).map(row -> label))
                .toArray();
    }

    private int[] of(String name) {
        return rows.getOrDefault(name, new int[0]);
    }
}
