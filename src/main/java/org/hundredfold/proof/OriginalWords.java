package org.hundredfold.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hundredfold.nn.original.Way;

/** What a proof of the original network says, in sentences: what was proved and what was not. */
public final class OriginalWords {
    private static final int ENOUGH_TO_TIME = 2_000;

    private final OriginalResult result;
    private final OriginalSetup setup;

    public OriginalWords(OriginalResult result) {
        this.result = result;
        setup = result.setup();
    }

    /** The one sentence, without the factor, which stands before it: {@code as fast as nested loops, and ...}. */
    public String verdict() {
        String bound = InWords.atMost(result.difference().absolute());
        return result.equal()
                ? "as fast as nested loops, and the weights differ by at most %s: the same but for rounding."
                        .formatted(bound)
                : "The weights differ by up to %s, more than rounding explains: %s. Do not rely on what is trained on this computer."
                        .formatted(bound, unequal());
    }

    /** Factor and sentence in one. */
    public String headline() {
        return result.equal()
                ? "The fused update is %s times %s".formatted(InWords.number(result.factor()), verdict())
                : verdict();
    }

    private String unequal() {
        return result.sameAlgorithm().stream()
                .filter(way -> !way.equal())
                .map(way -> InWords.inSentence(way.way()))
                .collect(Collectors.joining(", "));
    }

    /** What was trained: network, pictures, rate, seed. */
    public String subject() {
        return String.format(
                Locale.ROOT,
                "The network %s in double precision, on %,d pictures of %s (0) and %s (1), one update after each picture"
                        + " at a learning rate of %s; start and order drawn with seed %d.",
                setup.network(),
                setup.samples().count(),
                setup.first(),
                setup.second(),
                setup.rate(),
                setup.seed());
    }

    public List<String> proved() {
        List<String> points = new ArrayList<>();
        if (result.equal()) {
            points.add(String.format(
                    Locale.ROOT,
                    "From the same start, on the same pictures in the same order, the weights never differed from the"
                            + " loops' by more than %s of the largest weight; up to %s counts as rounding.",
                    InWords.atMost(result.difference().relative()),
                    InWords.atMost(WayResult.TOLERANCE)));
        }
        for (WayResult way : result.sameAlgorithm()) {
            if (way.way() != Way.LOOPS) {
                points.add(String.format(
                        Locale.ROOT,
                        "%s, over %,d updates: %s (%s at most).",
                        InWords.name(way.way()),
                        way.updates(),
                        way.equal() ? "equal" : "NOT equal",
                        InWords.atMost(way.difference().absolute())));
            }
        }
        return points;
    }

    public List<String> notProved() {
        List<String> points = new ArrayList<>();
        WayResult slow = result.of(Way.VECTORISED);
        if (slow.updates() < result.of(Way.LOOPS).updates()) {
            points.add(String.format(
                    Locale.ROOT,
                    "That ND4J stays equal beyond its %,d updates: it is too slow to make as many as the others here.",
                    slow.updates()));
        }
        if (result.of(Way.LOOPS).updates() < ENOUGH_TO_TIME) {
            points.add("How fast the ways are in the long run: so few updates are too few to time well.");
        }
        points.add(String.format(
                Locale.ROOT,
                "That mini-batches end at the same weights. One update per batch is another algorithm; its weights"
                        + " differ by %s, and are not expected to agree.",
                InWords.atMost(result.of(Way.MINI_BATCH).difference().absolute())));
        points.add(
                "That the formula is right: all ways could share a mistake. That is what checking the gradient is for.");
        points.add("That the network is any good: that is what the test score of a run is for.");
        points.add(
                "How fast another computer is. In 2017, in Python, the step from loops to NumPy was one from ten hours"
                        + " to six minutes; that is history, and was not measured here.");
        return points;
    }

    /** Why ND4J, used the obvious way, is slower than loops, where it is. */
    public Optional<String> surprise() {
        double factor = result.of(Way.VECTORISED).factor();
        return factor < 1
                ? Optional.of(("Written naively with ND4J, one matrix operation per step of the formula, the network is"
                                + " %s than plain loops: each call costs microseconds, and all the arithmetic of so"
                                + " small a network takes less.")
                        .formatted(InWords.factor(factor)))
                : Optional.empty();
    }
}
