package org.hundredfold.train.doctor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.TrainingResult;
import org.hundredfold.train.TrainingResult.Ending;
import org.hundredfold.train.doctor.Finding.Figure;
import org.hundredfold.train.doctor.Finding.Kind;

/** The loss is no longer a number, or climbs far above what it was and above that of guessing. */
final class DivergingRule implements Rule {
    /** A training that learns does not get that much worse: no sound one that was measured had two epochs 1.3 apart this way. */
    private static final double TIMES_WORSE = 3;

    @Override
    public Optional<Finding> look(Course course) {
        boolean broken = course.result()
                .map(TrainingResult::ending)
                .filter(ending -> ending == Ending.DIVERGED)
                .isPresent();
        return broken ? Optional.of(broken(course)) : climbing(course);
    }

    private static Finding broken(Course course) {
        return new Finding(
                Kind.DIVERGING,
                course.epoch(),
                "The loss grew until it was no longer a number: the steps are too large.",
                List.of(
                        new Figure(Finding.UPDATE_RATIO, course.fastest()),
                        new Figure("steps", course.result().orElseThrow().steps())),
                Rates.lower(course));
    }

    private static Optional<Finding> climbing(Course course) {
        double lowest = course.epochs().stream()
                .mapToDouble(EpochMetrics::trainingLoss)
                .min()
                .orElse(Double.NaN);
        if (course.epoch() < 2
                || course.loss(-1) <= TIMES_WORSE * lowest
                || course.loss(-1) <= TIMES_WORSE * course.guessing()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                Kind.DIVERGING,
                course.epoch(),
                String.format(
                        Locale.ROOT,
                        "The loss climbs instead of falling: it is %.3g after epoch %d and was %.3g. The steps are too large.",
                        course.loss(-1),
                        course.epoch(),
                        lowest),
                List.of(
                        new Figure("training_loss", course.loss(-1)),
                        new Figure("lowest_training_loss", lowest),
                        new Figure("loss_of_guessing", course.guessing()),
                        new Figure(Finding.UPDATE_RATIO, course.fastest())),
                Rates.lower(course)));
    }
}
