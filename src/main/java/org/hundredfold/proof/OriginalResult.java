package org.hundredfold.proof;

import java.util.List;
import org.hundredfold.nn.original.Way;

/** What training the original network in every way came to. */
public record OriginalResult(OriginalSetup setup, List<WayResult> ways) {
    public OriginalResult {
        ways = List.copyOf(ways);
    }

    public WayResult of(Way way) {
        return ways.stream().filter(result -> result.way() == way).findFirst().orElseThrow();
    }

    /** How many times faster than the loops the fused way is, which makes the same updates. */
    public double factor() {
        return of(Way.FUSED).factor();
    }

    /** Whether every way that makes the loops' updates had the loops' weights. */
    public boolean equal() {
        return sameAlgorithm().stream().allMatch(WayResult::equal);
    }

    /** The largest of the ways that make the loops' updates. */
    public Difference difference() {
        return sameAlgorithm().stream().map(WayResult::difference).reduce(Difference.NONE, Difference::or);
    }

    /** The ways that must end where the loops end. */
    public List<WayResult> sameAlgorithm() {
        return ways.stream().filter(result -> result.way().sameAlgorithm()).toList();
    }
}
