package org.hundredfold.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hundredfold.data.Problem.Kind;

/** Which classes a part of a split has no picture of, though it was asked for. */
public final class SplitGaps {
    private SplitGaps() {}

    /**
     * A warning for each class that is trained and then not looked at by validation or the test.
     *
     * @param validation whether there should be validation
     * @param test whether a part of the data should be set aside for the test
     */
    public static List<Problem> in(DataSet data, Split split, boolean validation, boolean test) {
        int[] validated = data.counts(split.validation());
        int[] tested = data.counts(split.test());
        return IntStream.range(0, data.classes().size())
                .mapToObj(label -> gap(data, label, validation && validated[label] == 0, test && tested[label] == 0))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Problem> gap(DataSet data, int label, boolean notValidated, boolean notTested) {
        if (!notValidated && !notTested) {
            return Optional.empty();
        }
        String parts = !notTested ? "validation" : notValidated ? "validation and the final test" : "the final test";
        String so = notTested ? ", so the score tells nothing about it" : "";
        return Optional.of(new Problem(
                PathText.resolve(data.folder(), data.classes().get(label)),
                Kind.WARNING,
                "has no picture for %s%s: its pictures are too few or too much alike to set any apart"
                        .formatted(parts, so)));
    }
}
