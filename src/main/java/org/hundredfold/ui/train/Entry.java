package org.hundredfold.ui.train;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A value that the user types: its text, and what is wrong with it in words. */
final class Entry<T> {
    private final StringProperty text = new SimpleStringProperty("");
    private final Function<String, T> parser;
    private final String rule;

    /**
     * @param rule the sentence that is said when the text does not meet it
     * @param parser throws {@link IllegalArgumentException} on a text that does not
     */
    Entry(String rule, Function<String, T> parser) {
        this.rule = rule;
        this.parser = parser;
    }

    /** A whole number in a range, both ends included. */
    static Entry<Integer> whole(String name, int from, int to) {
        return new Entry<>(
                "%s must be a whole number from %,d to %,d.".formatted(name, from, to),
                typed -> inRange(Integer.parseInt(typed), from, to));
    }

    /** A percentage in a range, as a share. */
    static Entry<Double> percent(String name, int from, int to) {
        return new Entry<>(
                "%s must be a percentage from %d to %d.".formatted(name, from, to),
                typed -> BigDecimal.valueOf(inRange(Double.parseDouble(typed), from, to))
                        .movePointLeft(2)
                        .doubleValue());
    }

    /** A share as the text of a {@link #percent} that gives it again. */
    static String inPercent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }

    static <N extends Number> N inRange(N value, double from, double to) {
        if (value.doubleValue() >= from && value.doubleValue() <= to) {
            return value;
        }
        throw new IllegalArgumentException("Out of range: " + value);
    }

    /** The sentence that is said when the text does not meet it. */
    String rule() {
        return rule;
    }

    StringProperty textProperty() {
        return text;
    }

    /** What is wrong with the text; empty while it is right. */
    Optional<String> problem() {
        return value().isPresent() ? Optional.empty() : Optional.of(rule);
    }

    Optional<T> value() {
        try {
            return Optional.of(parser.apply(text.get().strip()));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    T required() {
        return value().orElseThrow(() -> new IllegalArgumentException(rule));
    }
}
