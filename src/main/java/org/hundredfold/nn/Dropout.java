package org.hundredfold.nn;

import java.math.BigDecimal;

/**
 * While learning, each value is 0 with the probability {@code rate} and else divided by {@code 1 - rate}; otherwise all stay
 * as they are (Srivastava et al. 2014).
 *
 * @param rate in [0, 0.95]
 */
public record Dropout(double rate) implements Layer {
    public static final double MOST = 0.95;

    public Dropout {
        if (!(rate >= 0 && rate <= MOST)) {
            throw new IllegalArgumentException("Dropout needs a rate of 0 to %s, not %s".formatted(MOST, rate));
        }
    }

    @Override
    public Shape output(Shape input) {
        return input;
    }

    @Override
    public String summary() {
        return "dropout " + BigDecimal.valueOf(rate).stripTrailingZeros().toPlainString();
    }
}
