package org.hundredfold.train;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What a training is likely to take, told before it starts. Reading the pictures is not part of it.
 *
 * @param epochsAtLeast after which it may end at the soonest: as many as are borne without progress, and one more
 * @param epochsAtMost that the settings allow
 * @param once before the first epoch and after the last
 * @param epoch each
 * @param memoryBytes of the heap that it needs at the most, the pictures in memory included
 */
public record Forecast(int epochsAtLeast, int epochsAtMost, Pace once, Pace epoch, long memoryBytes) {
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
        return new Forecast(least, most, once.widened(), epoch.widened(), MemoryNeed.of(plan));
    }

    /** For a training that ends after so many epochs; rounded outwards to the two digits that are shown. */
    public Pace seconds(int epochs) {
        Pace exact = once.plus(epoch.times(epochs));
        return new Pace(rounded(exact.fast(), RoundingMode.FLOOR), rounded(exact.slow(), RoundingMode.CEILING));
    }

    private static double rounded(double seconds, RoundingMode mode) {
        return new BigDecimal(seconds).round(new MathContext(DIGITS, mode)).doubleValue();
    }

    /** Such as {@code 8 to 20 s for 80 epochs, 180 MB}. */
    public String words() {
        return "%s for %s, %d MB".formatted(range(epochsAtMost), count(epochsAtMost), megabytes());
    }

    /** Such as {@code It may stop early, after 11 epochs (1.1 to 3 s) at the soonest.}; empty if it will not. */
    public String early() {
        return epochsAtLeast == epochsAtMost
                ? ""
                : "It may stop early, after %s (%s) at the soonest."
                        .formatted(count(epochsAtLeast), range(epochsAtLeast));
    }

    /** Such as {@code 8 to 20 s}. */
    String range(int epochs) {
        Pace seconds = seconds(epochs);
        return TimeWords.range(seconds.fast(), seconds.slow());
    }

    static String count(int epochs) {
        return epochs == 1 ? "1 epoch" : epochs + " epochs";
    }

    /** Of memory, in units of 1,048,576 bytes as Java's own options are; at least 1. */
    public long megabytes() {
        return Math.max(1, memoryBytes + (1 << 20) - 1 >> 20);
    }
}
