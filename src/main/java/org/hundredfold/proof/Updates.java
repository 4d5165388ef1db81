package org.hundredfold.proof;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.hundredfold.ExplainedException;
import org.hundredfold.nn.original.Way;

/** How many updates each way makes, and after how many of them their weights are compared. */
public record Updates(Map<Way, Integer> ofWays) {
    /** What the loops and the fused way make within a second. */
    private static final int DEFAULT = 200_000;
    /** ND4J spends hundreds of microseconds on each picture: so many that the proof ends within some seconds. */
    private static final int DEFAULT_VECTORISED = 5_000;

    private static final int CHUNKS = 400;
    /** For a clock that counts in tens of nanoseconds, and for pictures that are taken several at a time. */
    private static final int LONG_ENOUGH = 64;
    /** Pictures; fewer may lie between two batches and take no time at all. */
    private static final int SEVERAL_BATCHES = 1_024;

    private static final int CHECKPOINTS_PER_DECADE = 8;

    public Updates {
        ofWays = Map.copyOf(ofWays);
    }

    /** Some seconds for all ways together, of which the slow one makes fewer updates. */
    public static Updates defaults() {
        Map<Way, Integer> counts = new EnumMap<>(each(DEFAULT).ofWays);
        counts.put(Way.VECTORISED, DEFAULT_VECTORISED);
        return new Updates(counts);
    }

    /** The same number for every way. */
    public static Updates each(int count) {
        if (count < 1) {
            throw new ExplainedException(
                    "A proof needs at least one update; the number of updates was %d.".formatted(count));
        }
        Map<Way, Integer> counts = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            counts.put(way, count);
        }
        return new Updates(counts);
    }

    public int of(Way way) {
        return ofWays.get(way);
    }

    /** The most that any way makes. */
    public int most() {
        return ofWays.values().stream().max(Integer::compare).orElseThrow();
    }

    /** Updates that are timed together, and after which one may cancel. */
    int chunk(Way way) {
        int share = (of(way) + CHUNKS - 1) / CHUNKS;
        return switch (way) {
            case VECTORISED -> share;
            case LOOPS, FUSED -> Math.max(share, LONG_ENOUGH);
            case MINI_BATCH -> Math.max(share, SEVERAL_BATCHES);
        };
    }

    /** Close together at first, then ever wider apart, as on a logarithmic scale; each way's last update among them. */
    int[] checkpoints() {
        IntStream powers = IntStream.iterate(0, i -> i + 1)
                .map(i ->
                        (int) Math.min(Integer.MAX_VALUE, Math.rint(Math.pow(10, (double) i / CHECKPOINTS_PER_DECADE))))
                .takeWhile(updates -> updates < most());
        return IntStream.concat(powers, ofWays.values().stream().mapToInt(Integer::intValue))
                .sorted()
                .distinct()
                .toArray();
    }
}
