package org.hundredfold.train;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Settings that differ in learning rate and hidden units only, so that their scores on one split compare. */
public final class SettingsGrid {
    /**
     * One point of the grid.
     *
     * @param words what is its own, such as {@code "lr 0.001 hidden 256,128"}
     */
    public record Point(String words, TrainingSettings settings) {}

    private SettingsGrid() {}

    /**
     * Every learning rate with every choice of hidden layers, equal ones once; those of one network beside each other.
     *
     * @throws org.hundredfold.ExplainedException as {@link TrainingSettings} does
     */
    public static List<Point> of(TrainingSettings base, List<Double> learningRates, List<List<Integer>> hidden) {
        return hidden.stream()
                .distinct()
                .flatMap(layers -> learningRates.stream().distinct().map(rate -> point(base, rate, layers)))
                .toList();
    }

    private static Point point(TrainingSettings base, double rate, List<Integer> hidden) {
        return new Point(
                "lr %s %s".formatted(text(rate), text(hidden)),
                base.toBuilder().hidden(hidden).learningRate(rate).build());
    }

    /** A number without an exponent and without zeros at its end. */
    public static String text(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static String text(List<Integer> hidden) {
        return hidden.isEmpty()
                ? "no hidden"
                : "hidden " + hidden.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
