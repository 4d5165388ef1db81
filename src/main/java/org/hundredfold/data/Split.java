package org.hundredfold.data;

import java.util.BitSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hundredfold.ExplainedException;

/**
 * Which pictures are for training, which for validation after each epoch, and which stay sealed for the final test.
 * The three arrays hold picture indices, ascending and disjoint.
 */
public record Split(int[] training, int[] validation, int[] test) {
    /**
     * Draws a split with the same proportions in every class. Shares are rounded, but a part that was asked for gets at
     * least one picture of each class as long as there are enough: the first is for training, the second for the test,
     * the third for validation. Siblings stay on one side: a group is drawn as a whole where it fits into what a part still
     * needs, else it is for training; if none fits, the part gets the smallest, unless that is more than half of what is
     * left. Pictures set aside for validation are the validation part, whatever the share; what is like one of them is for
     * training, since validation decides when to stop and so must not see the test. Equal arguments give equal splits on
     * every machine, and the draw within one class depends on the size of no other.
     *
     * @throws ExplainedException if a share lies outside of [0, 1) or both leave nothing for training
     */
    public static Split of(DataSet data, double validationShare, double testShare, long seed) {
        BitSet validation = data.forValidation();
        int[] drawn = IntStream.range(0, data.pictures().size())
                .filter(i -> !validation.get(i))
                .toArray();
        int[] labels = IntStream.of(drawn).map(data::label).toArray();
        Siblings siblings = data.siblings();
        Set<Integer> validated =
                validation.stream().map(siblings::group).boxed().collect(Collectors.toSet());
        IntPredicate tied = i -> validated.contains(siblings.group(drawn[i]));
        double share = validation.isEmpty() ? validationShare : 0;
        Split split = Draw.of(labels, siblings.only(drawn), tied, share, testShare, seed);
        int[] set = validation.isEmpty()
                ? among(drawn, split.validation)
                : validation.stream().toArray();
        return new Split(among(drawn, split.training), set, among(drawn, split.test));
    }

    private static int[] among(int[] pictures, int[] places) {
        return IntStream.of(places).map(place -> pictures[place]).toArray();
    }
}
