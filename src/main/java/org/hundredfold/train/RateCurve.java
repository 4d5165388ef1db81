package org.hundredfold.train;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the loss went while the learning rate grew (Smith 2017, section 3.3).
 *
 * @param points ascending in rate, each by the same factor
 * @param chance loss of a network that finds all classes equally probable: down to it, nothing is learned from pictures yet
 */
public record RateCurve(List<RatePoint> points, double chance) {
    /** Steps before which the smoothed loss is the mean of too few to say anything. */
    private static final int SETTLED = 10;
    /** Steps on both sides between which the fall is measured. */
    private static final int REACH = 5;
    /** Share of the loss that must go before it is more than chance. */
    private static final double LEAST_FALL = 0.03;
    /** A training goes on for long at a rate that this one met for a step only. */
    private static final double BELOW_LOWEST = 10;

    public RateCurve {
        points = List.copyOf(points);
    }

    /** Where the smoothed loss was lowest once it had settled; empty if it never did. */
    public Optional<RatePoint> lowest() {
        return points.stream().skip(SETTLED).min(Comparator.comparingDouble(RatePoint::smoothed));
    }

    /**
     * Where the smoothed loss, below chance, falls fastest over the logarithm of the rate, but at most a tenth of where it is
     * lowest, cut to two digits; empty if it never falls.
     */
    public Optional<Double> suggestion() {
        return lowest().filter(this::fell).map(lowest -> {
            double rate = Math.min(steepest(points.indexOf(lowest)).rate(), lowest.rate() / BELOW_LOWEST);
            return new BigDecimal(rate)
                    .round(new MathContext(2, RoundingMode.DOWN))
                    .doubleValue();
        });
    }

    private boolean fell(RatePoint lowest) {
        return lowest.smoothed() < (1 - LEAST_FALL) * points.get(SETTLED).smoothed();
    }

    private RatePoint steepest(int end) {
        int steepest = end;
        for (int i = end; i >= SETTLED; i--) {
            steepest = fall(i) > fall(steepest) ? i : steepest;
        }
        return points.get(steepest);
    }

    /** From one side of a point to the other; all are equally far apart. */
    private double fall(int point) {
        int reach = Math.min(REACH, points.size() - 1 - point);
        return (below(point - reach) - below(point + reach)) / Math.max(1, 2 * reach);
    }

    private double below(int point) {
        return Math.min(chance, points.get(point).smoothed());
    }

    /** What came out, in one or two sentences. */
    public String words() {
        return suggestion()
                .map(rate -> "Suggested learning rate: %s. The loss falls well there and was lowest at %s%s."
                        .formatted(plain(rate), plain(lowest().orElseThrow().rate()), beyondLowest()))
                .orElse(
                        "The loss fell at none of the learning rates from %s to %s, so none is suggested. Look at the pictures and the network first."
                                .formatted(plain(RateFinder.FROM), plain(RateFinder.TO)));
    }

    /** Only what was seen: of rates that were not tried nothing is known, and a little higher a loss may be by chance. */
    private String beyondLowest() {
        RatePoint last = points.get(points.size() - 1);
        RatePoint lowest = lowest().orElseThrow();
        if (last.equals(lowest)) {
            return ", the highest tried";
        }
        double lost = Math.min(points.get(SETTLED).smoothed(), RateFinder.TOO_HIGH * lowest.smoothed());
        return last.smoothed() > lost ? ", beyond which training is likely to fail" : "";
    }

    /** A rate with two digits that count, never as a power. */
    public static String plain(double rate) {
        return new BigDecimal(rate)
                .round(new MathContext(2))
                .stripTrailingZeros()
                .toPlainString();
    }
}
