package org.hundredfold.train.baseline;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hundredfold.train.AnswerComparison;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.McNemar;

/**
 * Whether a network is worth it.
 *
 * @param beats whether more of the test pictures are answered rightly than by the best of the simple methods
 * @param words what deserves to be said: that it is not, or that its lead may be chance; else empty
 */
public record BaselineVerdict(boolean beats, String words) {
    /**
     * Empty without test pictures or baselines.
     *
     * @param network its score on the test pictures
     * @param hiddenLayers whether it has any
     */
    public static Optional<BaselineVerdict> of(
            Optional<Evaluation> network, List<BaselineScore> baselines, boolean hiddenLayers) {
        return network.flatMap(own -> best(baselines).map(best -> of(own, best, hiddenLayers)));
    }

    /** Of equally good ones the simpler. */
    private static Optional<BaselineScore> best(List<BaselineScore> baselines) {
        return baselines.stream()
                .filter(each -> each.test().isPresent())
                .sorted(Comparator.comparing(BaselineScore::method))
                .reduce((a, b) -> right(b) > right(a) ? b : a);
    }

    private static int right(BaselineScore score) {
        return score.test().orElseThrow().right();
    }

    private static BaselineVerdict of(Evaluation network, BaselineScore best, boolean hiddenLayers) {
        int lead = network.right() - right(best);
        boolean chance = best.p() >= AnswerComparison.SIGNIFICANT;
        if (lead > 0) {
            return new BaselineVerdict(true, chance ? narrow(best, lead) : "");
        }
        return new BaselineVerdict(
                false, "%s %s: %s.".formatted(name(best), comparison(best, lead, chance), meaning(best, hiddenLayers)));
    }

    private static String narrow(BaselineScore best, int lead) {
        return String.format(
                Locale.ROOT,
                "%s gets only %,d of the test pictures fewer right, which may be chance (%s).",
                name(best),
                lead,
                McNemar.words(best.p()));
    }

    private static String comparison(BaselineScore best, int lead, boolean chance) {
        String percent = BaselineScore.percent(best.test().orElseThrow());
        if (lead == 0) {
            return "does as well (%s)".formatted(percent);
        }
        return chance
                ? "does at least as well (%s)".formatted(percent)
                : "does better (%s, %s)".formatted(percent, McNemar.words(best.p()));
    }

    private static String name(BaselineScore best) {
        return switch (best.method()) {
            case MAJORITY -> "Always answering with the most frequent class";
            case NEIGHBOURS -> "Looking up the most similar training pictures";
            case LINEAR -> "A linear classifier";
        };
    }

    private static String meaning(BaselineScore best, boolean hiddenLayers) {
        return switch (best.method()) {
            case MAJORITY -> "the network has learned nothing that helps on these pictures";
            case NEIGHBOURS -> "the network brings nothing on these pictures";
            case LINEAR ->
                hiddenLayers
                        ? "the hidden layers bring nothing on these pictures"
                        : "the network is one too, for it has no hidden layers";
        };
    }
}
