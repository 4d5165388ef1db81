package org.hundredfold.train;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What a training is likely to take, told before it starts. Reading the pictures is not part of it. Rounded outwards to the
 * two digits that are shown, so that what is judged is what was said.
 *
 * @param epochsAtLeast after which it may end at the soonest: as many as are borne without progress, and one more
 * @param epochsAtMost that the settings allow
 * @param secondsLow if it ends at the soonest and all goes as fast as measured at the best
 * @param secondsHigh if it trains all epochs and all goes as slowly as measured at the worst
 * @param secondsPerEpochLow and {@code secondsPerEpochHigh} the same for one epoch
 * @param memoryBytes of the heap that it needs at the most, the pictures in memory included
 */
public record Forecast(
        int epochsAtLeast,
        int epochsAtMost,
        double secondsLow,
        double secondsHigh,
        double secondsPerEpochLow,
        double secondsPerEpochHigh,
        long memoryBytes) {
    /** What a quieter, or a busier, machine than at the moment of measuring may change. */
    private static final double QUIETER = 0.8;

    private static final double BUSIER = 1.3;
    private static final int DIGITS = 2;

    /** The arithmetic alone; takes no time worth mentioning. */
    public static Forecast of(TrainingPlan plan, Paces paces) {
        int validation = plan.split().validation().length;
        int test = plan.test()
                .map(set -> set.pictures().size())
                .orElse(plan.split().test().length);
        int most = plan.settings().epochs();
        int patience = plan.settings().earlyStop();
        int least = validation > 0 && patience > 0 ? Math.min(most, patience + 1) : most;
        Pace epoch = paces.learning()
                .times(plan.split().training().length)
                .plus(paces.answering().times(validation))
                .plus(paces.keeping());
        Pace once = paces.beginning()
                .plus(paces.answering().times(validation + test))
                .plus(paces.keeping());
        return new Forecast(
                least,
                most,
                rounded(QUIETER * once.plus(epoch.times(least)).fast(), RoundingMode.FLOOR),
                rounded(BUSIER * once.plus(epoch.times(most)).slow(), RoundingMode.CEILING),
                rounded(QUIETER * epoch.fast(), RoundingMode.FLOOR),
                rounded(BUSIER * epoch.slow(), RoundingMode.CEILING),
                MemoryNeed.of(plan));
    }

    private static double rounded(double seconds, RoundingMode mode) {
        return new BigDecimal(seconds).round(new MathContext(DIGITS, mode)).doubleValue();
    }

    public boolean mayStopEarly() {
        return epochsAtLeast < epochsAtMost;
    }

    /** Such as {@code 8 to 20 s, 180 MB}. */
    public String words() {
        return "%s, %d MB".formatted(TimeWords.range(secondsLow, secondsHigh), megabytes());
    }

    /** Of memory, in units of 1,048,576 bytes as Java's own options are; at least 1. */
    public long megabytes() {
        return Math.max(1, memoryBytes + (1 << 20) - 1 >> 20);
    }
}
