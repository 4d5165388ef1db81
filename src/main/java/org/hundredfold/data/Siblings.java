package org.hundredfold.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which pictures of a data set are equal or nearly so, and therefore belong on one side of a split. Immutable. */
public final class Siblings {
    private final int[] groups;
    private final Signatures looks;

    private Siblings(int[] groups, Signatures looks) {
        this.groups = groups;
        this.looks = looks;
    }

    /**
     * @param groups for each picture a number that its siblings share; not to be changed any more
     * @param looks of the same pictures
     */
    static Siblings of(int[] groups, Signatures looks) {
        return new Siblings(groups, looks);
    }

    /** No picture is like another, and none has a look by which it could be found to be like one elsewhere. */
    public static Siblings none(int pictures) {
        return new Siblings(IntStream.range(0, pictures).toArray(), Signatures.none(pictures));
    }

    /** The number that a picture shares with its siblings and no other. */
    int group(int picture) {
        return groups[picture];
    }

    /** By which pictures of another data set can be compared with these. */
    Signatures looks() {
        return looks;
    }

    /** The pictures of each group that has more than one, ascending; groups by their first picture. */
    List<int[]> several() {
        long[] byGroup = new long[groups.length];
        for (int i = 0; i < groups.length; i++) {
            byGroup[i] = (long) groups[i] << Integer.SIZE | i;
        }
        Arrays.sort(byGroup);
        List<int[]> several = new ArrayList<>();
        for (int begin = 0, end; begin < byGroup.length; begin = end) {
            end = begin + 1;
            while (end < byGroup.length && byGroup[end] >> Integer.SIZE == byGroup[begin] >> Integer.SIZE) {
                end++;
            }
            if (end - begin > 1) {
                several.add(Arrays.stream(byGroup, begin, end)
                        .mapToInt(each -> (int) each)
                        .toArray());
            }
        }
        several.sort(Comparator.comparingInt(group -> group[0]));
        return several;
    }

    /** How many groups have more than one picture. */
    public int groups() {
        return several().size();
    }

    /** Among the pictures with the given indices, in that order. */
    Siblings only(int[] indices) {
        return new Siblings(IntStream.of(indices).map(i -> groups[i]).toArray(), looks.only(indices));
    }
}
