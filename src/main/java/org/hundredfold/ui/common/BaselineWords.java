package org.hundredfold.ui.common;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.baseline.BaselineScore;
import org.hundredfold.train.baseline.BaselineVerdict;

/** What the simplest methods reach on the test pictures, in words. */
public final class BaselineWords {
    private BaselineWords() {}

    /** All scores in one sentence; empty without any. */
    public static String list(List<BaselineScore> scores) {
        String list = scores.stream().flatMap(score -> score.words().stream()).collect(Collectors.joining(", "));
        return list.isEmpty() ? "" : "For comparison, on the same pictures: " + list + ".";
    }

    /** What deserves to be said about a network; empty if it is clearly better, or nothing is known. */
    public static String verdict(Optional<Evaluation> test, List<BaselineScore> scores, boolean hiddenLayers) {
        return BaselineVerdict.of(test, scores, hiddenLayers)
                .map(BaselineVerdict::words)
                .orElse("");
    }
}
