package org.hundredfold.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hundredfold.ExplainedException;

/**
 * Which pictures are for training, which for validation after each epoch, and which stay sealed for the final test.
 * The three arrays hold picture indices, ascending and disjoint.
 */
public record Split(int[] training, int[] validation, int[] test) {
    /** As {@link #stratified} for the pictures of a data set: siblings stay on one side. */
    public static Split of(DataSet data, double validationShare, double testShare, long seed) {
        return stratified(data.labels(), validationShare, testShare, seed);
    }

    /**
     * Draws a split with the same proportions in every class. Shares are rounded, but a part that was asked for gets at
     * least one picture of each class as long as there are enough: the first is for training, the second for the test,
     * the third for validation. Equal arguments give equal splits on every machine, and the draw within one class
     * depends on the size of no other.
     *
     * @param labels class of every picture, from 0
     * @throws ExplainedException if a share lies outside of [0, 1) or both leave nothing for training
     */
    public static Split stratified(int[] labels, double validationShare, double testShare, long seed) {
        check(validationShare, testShare);
        List<Integer> training = new ArrayList<>();
        List<Integer> validation = new ArrayList<>();
        List<Integer> test = new ArrayList<>();
        Random seeds = new Random(seed);
        int classes = IntStream.of(labels).max().orElse(-1) + 1;
        for (int label = 0; label < classes; label++) {
            List<Integer> drawn = shuffled(labels, label, new Random(seeds.nextLong()));
            int tested = part(testShare, drawn.size(), drawn.size() - 1);
            int validated = part(validationShare, drawn.size(), drawn.size() - 1 - tested);
            test.addAll(drawn.subList(0, tested));
            validation.addAll(drawn.subList(tested, tested + validated));
            training.addAll(drawn.subList(tested + validated, drawn.size()));
        }
        return new Split(ascending(training), ascending(validation), ascending(test));
    }

    private static void check(double validationShare, double testShare) {
        boolean possible = validationShare >= 0 && testShare >= 0 && validationShare + testShare < 1;
        if (!possible) {
            throw new ExplainedException("The shares for validation (%s) and test (%s) leave nothing for training; "
                            .formatted(validationShare, testShare)
                    + "both must be at least 0 and together less than 1.");
        }
    }

    private static List<Integer> shuffled(int[] labels, int label, Random random) {
        List<Integer> pictures = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == label) {
                pictures.add(i);
            }
        }
        Collections.shuffle(pictures, random);
        return pictures;
    }

    /** How many of {@code count} pictures a share means, of which at most {@code available} can be had. */
    private static int part(double share, int count, int available) {
        int wanted = share == 0 ? 0 : (int) Math.max(1, Math.round(share * count));
        return Math.max(0, Math.min(wanted, available));
    }

    private static int[] ascending(List<Integer> pictures) {
        return pictures.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}
