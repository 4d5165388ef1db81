package org.hundredfold.train.doctor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.hundredfold.nn.Activation;
import org.hundredfold.train.TrainingSettings;

/**
 * How to train next time.
 *
 * @param words that complete "Prepare a run with", such as {@code learning rate 0.0001}
 * @param settings all of them, the changed ones among them
 */
public record Remedy(String words, TrainingSettings settings) {
    private static final double HIGHEST_RATE = 100;

    /** @param factor by which it is multiplied; the result has two significant digits */
    static Remedy learningRate(TrainingSettings now, double factor) {
        double exact = Math.min(HIGHEST_RATE, now.optimizer().learningRate() * factor);
        BigDecimal rate = new BigDecimal(exact).round(new MathContext(2)).stripTrailingZeros();
        return new Remedy(
                "learning rate " + rate.toPlainString(),
                now.toBuilder().learningRate(rate.doubleValue()).build());
    }

    static Remedy activation(TrainingSettings now, Activation other) {
        return new Remedy(
                "%s units".formatted(other.name().toLowerCase(Locale.ROOT)),
                now.toBuilder().activation(other).build());
    }

    static Remedy earlyStop(TrainingSettings now, int epochs) {
        return new Remedy(
                "early stop after %d epochs".formatted(epochs),
                now.toBuilder().earlyStop(epochs).build());
    }

    static Remedy patience(TrainingSettings now, int epochs) {
        return new Remedy(
                "%d epochs and no early stop".formatted(epochs),
                now.toBuilder().epochs(epochs).earlyStop(0).build());
    }

    /** For what no setting mends, but other pictures do. */
    static Remedy sameSettings(TrainingSettings now) {
        return new Remedy("the same settings", now);
    }
}
