package org.hundredfold.train.baseline;

import java.util.Locale;
import java.util.Optional;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.McNemar;

/**
 * How a simple method does on the pictures that a network is scored on.
 *
 * @param learned training pictures that it learned from
 * @param training pictures that the network learned from, at least as many
 * @param validation without a loss; empty without validation pictures
 * @param test without a loss; empty without test pictures
 * @param onlyNetwork test pictures, each content once, that the network alone gets right
 * @param onlyBaseline test pictures, each content once, that this alone gets right
 */
public record BaselineScore(
        BaselineMethod method,
        int learned,
        int training,
        Optional<Evaluation> validation,
        Optional<Evaluation> test,
        int onlyNetwork,
        int onlyBaseline) {
    /** How probable a difference to the network as large or larger would be by chance; NaN without test pictures. */
    public double p() {
        return test.isEmpty() ? Double.NaN : McNemar.p(onlyNetwork, onlyBaseline);
    }

    /** The method and its score on the test pictures, such as {@code linear 92.0 %}; empty without test pictures. */
    public Optional<String> words() {
        return test.map(evaluation -> method.words() + " " + percent(evaluation) + extent());
    }

    private String extent() {
        return learned == training
                ? ""
                : String.format(Locale.ROOT, " (of %,d of %,d training pictures)", learned, training);
    }

    static String percent(Evaluation evaluation) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * evaluation.accuracy());
    }
}
