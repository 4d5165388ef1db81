package org.hundredfold.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
     */
    static Split of(int[] labels, Siblings siblings, double validationShare, double testShare, long seed) {
        check(validationShare, testShare);
        Draw draw = new Draw();
        Random seeds = new Random(seed);
        for (List<int[]> groups : byClass(labels, siblings)) {
            draw.draw(groups, validationShare, testShare, new Random(seeds.nextLong()));
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

    private void draw(List<int[]> groups, double validationShare, double testShare, Random random) {
        Collections.shuffle(groups, random);
        int count = groups.stream().mapToInt(group -> group.length).sum();
        int tested = part(testShare, count, count - 1);
        List<int[]> rest = take(groups, tested, test);
        int validated = part(validationShare, count, count - 1 - tested);
        take(rest, validated, validation).forEach(group -> IntStream.of(group).forEach(training));
    }

    /** Gives those of the groups that fit into the wanted number to the part, and returns the others. */
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
        return others;
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
