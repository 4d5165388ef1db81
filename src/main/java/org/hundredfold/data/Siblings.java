package org.hundredfold.data;

import java.util.stream.IntStream;

/** Which pictures of a data set are equal or nearly so, and therefore belong on one side of a split. Immutable. */
public final class Siblings {
    private final int[] groups;

    private Siblings(int[] groups) {
        this.groups = groups;
    }

    /** @param groups for each picture a number that its siblings share; not to be changed any more */
    static Siblings of(int[] groups) {
        return new Siblings(groups);
    }

    /** No picture is like another. */
    public static Siblings none(int pictures) {
        return new Siblings(IntStream.range(0, pictures).toArray());
    }

    /** The number that a picture shares with its siblings and no other. */
    int group(int picture) {
        return groups[picture];
    }

    /** How many groups have more than one picture. */
    public int groups() {
        int[] sorted = IntStream.of(groups).sorted().toArray();
        return (int) IntStream.range(1, sorted.length)
                .filter(i -> sorted[i] == sorted[i - 1] && (i == 1 || sorted[i - 1] != sorted[i - 2]))
                .count();
    }

    /** Among the pictures with the given indices, in that order. */
    Siblings only(int[] indices) {
        return new Siblings(IntStream.of(indices).map(i -> groups[i]).toArray());
    }
}
