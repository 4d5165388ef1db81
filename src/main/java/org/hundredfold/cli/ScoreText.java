package org.hundredfold.cli;

import java.util.Locale;
import java.util.Optional;
import org.hundredfold.train.ClassScore;
import org.hundredfold.train.Evaluation;

/** A score for a person to read. */
final class ScoreText {
    private ScoreText() {}

    /**
     * Without an end, such as {@code 97.6 % of 200 pictures right (95 % interval 94.5 to 99.0 %)}.
     *
     * @param one what one of the pictures is called
     */
    static String total(Evaluation evaluation, String one, String many, Optional<Integer> likeTraining) {
        return String.format(
                Locale.ROOT,
                "%.1f %% of %s right (95 %% interval %.1f to %.1f %%)%s",
                100 * evaluation.accuracy(),
                Words.count(evaluation.pictures(), one, many),
                100 * evaluation.interval().low(),
                100 * evaluation.interval().high(),
                Words.likeTraining(likeTraining));
    }

    /** A line for each class. */
    static String classes(Evaluation evaluation) {
        return Words.lines(
                ClassScore.of(evaluation).stream().map(ScoreText::line).toList());
    }

    private static String line(ClassScore score) {
        return "%s: %d of %d right, precision %s, recall %s, F1 %s"
                .formatted(
                        score.name(),
                        score.right(),
                        score.pictures(),
                        percent(score.precision()),
                        percent(score.recall()),
                        percent(score.f1()));
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
