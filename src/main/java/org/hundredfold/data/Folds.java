package org.hundredfold.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Pictures dealt into parts of like size, each of which can be judged by what was learned from the others. */
public final class Folds {
    private Folds() {}

    /**
     * Deals each class as evenly as may be; siblings stay together, and count as the class of their first picture. Equal
     * arguments give equal folds on every machine.
     *
     * @param pictures indices
     * @return of each fold the indices, ascending; a fold may be empty
     */
    public static int[][] of(DataSet data, int[] pictures, int folds, long seed) {
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int picture : pictures) {
            groups.computeIfAbsent(data.siblings().group(picture), group -> new ArrayList<>())
                    .add(picture);
        }
        List<List<Integer>> dealt = new ArrayList<>(groups.values());
        Collections.shuffle(dealt, new Random(seed));
        int[][] ofClass = new int[data.classes().size()][folds];
        int[] sizes = new int[folds];
        List<List<Integer>> parts = new ArrayList<>();
        for (int i = 0; i < folds; i++) {
            parts.add(new ArrayList<>());
        }
        for (List<Integer> group : dealt) {
            int[] counts = ofClass[data.label(group.get(0))];
            int fold = smallest(counts, sizes);
            counts[fold] += group.size();
            sizes[fold] += group.size();
            parts.get(fold).addAll(group);
        }
        return parts.stream()
                .map(part -> part.stream().mapToInt(Integer::intValue).sorted().toArray())
                .toArray(int[][]::new);
    }

    /** The fold with the fewest of the class; among these the one with the fewest in all. */
    private static int smallest(int[] ofClass, int[] sizes) {
        int best = 0;
        for (int i = 1; i < sizes.length; i++) {
            boolean fewer = ofClass[i] < ofClass[best];
            if (fewer || ofClass[i] == ofClass[best] && sizes[i] < sizes[best]) {
                best = i;
            }
        }
        return best;
    }
}
