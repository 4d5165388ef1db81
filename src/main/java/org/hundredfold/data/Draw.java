package org.hundredfold.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.hundredfold.ExplainedException;

/** Draws the parts of a {@link Split}. */
final class Draw {
    private final IntStream.Builder training = IntStream.builder();
    private final IntStream.Builder validation = IntStream.builder();
    private final IntStream.Builder test = IntStream.builder();

    private Draw() {}

    /**
     * As {@link Split#of}, but with no picture set aside for validation.
     *
     * @param labels class of every picture, from 0
     * @param tied which pictures are for training whatever is drawn; siblings are all or none of them
     */
    static Split of(
            int[] labels, Siblings siblings, IntPredicate tied, double validationShare, double testShare, long seed) {
        check(validationShare, testShare);
        Draw draw = new Draw();
        Random seeds = new Random(seed);
        for (List<int[]> groups : byClass(labels, siblings)) {
            draw.draw(groups, tied, validationShare, testShare, new Random(seeds.nextLong()));
        }
        return new Split(ascending(draw.training), ascending(draw.validation), ascending(draw.test));
    }

    private static void check(double validationShare, double testShare) {
        boolean possible = validationShare >= 0 && testShare >= 0 && validationShare + testShare < 1;
        if (!possible) {
            throw new ExplainedException("The shares for validation (%s) and test (%s) leave nothing for training; "
                            .formatted(validationShare, testShare)
                    + "both must be at least 0 and together less than 1.");
        }
    }

    /** For each class the groups of siblings whose first picture is of it, by that picture. */
    private static List<List<int[]>> byClass(int[] labels, Siblings siblings) {
        int classes = IntStream.of(labels).max().orElse(-1) + 1;
        List<List<int[]>> byClass = new ArrayList<>();
        IntStream.range(0, classes).forEach(label -> byClass.add(new ArrayList<>()));
        Map<Integer, int[]> several = new HashMap<>();
        siblings.several().forEach(group -> several.put(siblings.group(group[0]), group));
        for (int i = 0; i < labels.length; i++) {
            int[] group = several.getOrDefault(siblings.group(i), new int[] {i});
            if (group[0] == i) {
                byClass.get(labels[i]).add(group);
            }
        }
        return byClass;
    }

    private void draw(List<int[]> groups, IntPredicate tied, double validationShare, double testShare, Random random) {
        int count = pictures(groups);
        List<int[]> free = new ArrayList<>();
        for (int[] group : groups) {
            if (tied.test(group[0])) {
                IntStream.of(group).forEach(training);
            } else {
                free.add(group);
            }
        }
        int needed = groups.size() > free.size() ? 0 : 1;
        Collections.shuffle(free, random);
        List<int[]> rest = take(free, part(testShare, count, pictures(free) - needed), test);
        take(rest, part(validationShare, count, pictures(rest) - needed), validation)
                .forEach(group -> IntStream.of(group).forEach(training));
    }

    private static int pictures(List<int[]> groups) {
        return groups.stream().mapToInt(group -> group.length).sum();
    }

    /**
     * Gives those of the groups that fit into the wanted number to the part, and returns the others. If none fits, the
     * smallest does if the others hold as many pictures at least.
     */
    private static List<int[]> take(List<int[]> groups, int wanted, IntStream.Builder part) {
        List<int[]> others = new ArrayList<>();
        int room = wanted;
        for (int[] group : groups) {
            if (group.length <= room) {
                IntStream.of(group).forEach(part);
                room -= group.length;
            } else {
                others.add(group);
            }
        }
        if (room == wanted && wanted > 0) {
            takeSmallest(others, part);
        }
        return others;
    }

    private static void takeSmallest(List<int[]> groups, IntStream.Builder part) {
        int[] smallest = Collections.min(groups, Comparator.comparingInt(group -> group.length));
        if (2 * smallest.length <= pictures(groups)) {
            groups.remove(smallest);
            IntStream.of(smallest).forEach(part);
        }
    }

    /** How many of {@code count} pictures a share means, of which at most {@code available} can be had. */
    private static int part(double share, int count, int available) {
        int wanted = share == 0 ? 0 : (int) Math.max(1, Math.round(share * count));
        return Math.max(0, Math.min(wanted, available));
    }

    private static int[] ascending(IntStream.Builder pictures) {
        return pictures.build().sorted().toArray();
    }
}
