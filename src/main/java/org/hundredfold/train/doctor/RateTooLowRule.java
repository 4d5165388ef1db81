package org.hundredfold.train.doctor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hundredfold.train.doctor.Finding.Figure;
import org.hundredfold.train.doctor.Finding.Kind;

/** Steps so small that after several epochs the network is hardly better than one that guesses. */
final class RateTooLowRule implements Rule {
    /** A tenth of the usual; sound trainings that have not learned much yet were measured at 5e-4 and more. */
    private static final double SMALL_RATIO = Rates.USUAL_RATIO / 10;

    /** The start of a training with small steps; where one went further, it was large steps that spoiled the network. */
    private static final double GENTLE_RATIO = 3 * Rates.USUAL_RATIO;

    /** In losses of guessing. */
    private static final double HARDLY_LEARNED = 0.75;

    /** In losses of guessing: a fresh network starts at 1.0 to 1.6. */
    private static final double FRESH_START = 2;

    private static final int EPOCHS = 3;

    @Override
    public Optional<Finding> look(Course course) {
        double ratio = latest(course);
        boolean slow = course.epoch() >= EPOCHS && ratio < SMALL_RATIO && course.fastest() < GENTLE_RATIO;
        if (!slow
                || course.loss(-1) < HARDLY_LEARNED * course.guessing()
                || course.loss(1) > FRESH_START * course.guessing()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                Kind.RATE_TOO_LOW,
                course.epoch(),
                String.format(
                        Locale.ROOT,
                        "The learning rate is too low: a step moves the weights by %s of their size, where about %.3f is usual, and the loss hardly falls (%.3g in epoch 1, %.3g in epoch %d).",
                        new BigDecimal(ratio).round(new MathContext(1)).toPlainString(),
                        Rates.USUAL_RATIO,
                        course.loss(1),
                        course.loss(-1),
                        course.epoch()),
                List.of(
                        new Figure(Finding.UPDATE_RATIO, ratio),
                        new Figure("usual_update_ratio", Rates.USUAL_RATIO),
                        new Figure("first_training_loss", course.loss(1)),
                        new Figure("training_loss", course.loss(-1)),
                        new Figure("loss_of_guessing", course.guessing())),
                Rates.higher(course, ratio)));
    }

    @Override
    public boolean canTell(Course course) {
        return course.ratios().size() >= EPOCHS;
    }

    /** The middle one of the latest three; not a number while there are fewer, or where nothing moves at all. */
    private static double latest(Course course) {
        List<Double> ratios = course.ratios();
        if (ratios.size() < EPOCHS) {
            return Double.NaN;
        }
        double middle = ratios.subList(ratios.size() - EPOCHS, ratios.size()).stream()
                .sorted()
                .toList()
                .get(EPOCHS / 2);
        return middle > 0 ? middle : Double.NaN;
    }
}
