package org.hundredfold.train.doctor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hundredfold.train.doctor.Finding.Figure;
import org.hundredfold.train.doctor.Finding.Kind;

/** Steps so large that they throw the network about: it starts or stays worse than one that guesses. */
final class RateTooHighRule implements Rule {
    /** A first step of Adam with rate 0.01 moves the weights by 0.17 and ends well; with 0.03, by 0.5, it may not. */
    private static final double LARGE_RATIO = 0.2;

    /** Loss of the first epoch, in losses of guessing: at most 1.6 with every preset, 6 and more where large steps did harm. */
    private static final double BAD_START = 3;

    /** After three epochs every sound training is below 0.99 of the loss of guessing, but with the plateau of a sigmoid network. */
    private static final double NOTHING_LEARNED = 0.9;

    /** What the plateau of a sigmoid network never exceeds for three epochs: it lies at 1.00. */
    private static final double WORSE_THAN_GUESSING = 1.05;

    /** With smaller ones it is not the size of the steps that keeps the loss up. */
    private static final double NOTABLE_RATIO = 1e-3;

    private static final int EPOCHS = 3;

    @Override
    public Optional<Finding> look(Course course) {
        if (course.epoch() == 0 || !(badStart(course) || stuck(course))) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                Kind.RATE_TOO_HIGH,
                course.epoch(),
                "The learning rate is too high: one step moved the weights by %s their size, and the network did worse than one that guesses."
                        .formatted(percent(course.fastest())),
                List.of(
                        new Figure(Finding.UPDATE_RATIO, course.fastest()),
                        new Figure("first_training_loss", course.loss(1)),
                        new Figure("training_loss", course.loss(-1)),
                        new Figure("loss_of_guessing", course.guessing())),
                Rates.lower(course)));
    }

    private static boolean badStart(Course course) {
        boolean never = course.epoch() >= EPOCHS && course.loss(-1) >= NOTHING_LEARNED * course.guessing();
        return course.fastest() > LARGE_RATIO && (course.loss(1) > BAD_START * course.guessing() || never);
    }

    private static boolean stuck(Course course) {
        if (course.epoch() < EPOCHS || course.fastest() < NOTABLE_RATIO) {
            return false;
        }
        boolean bad = true;
        for (int back = 1; back <= EPOCHS; back++) {
            bad &= course.loss(-back) > WORSE_THAN_GUESSING * course.guessing();
        }
        return bad && course.loss(-1) > NOTHING_LEARNED * course.loss(-EPOCHS);
    }

    private static String percent(double share) {
        return share >= 2
                ? String.format(Locale.ROOT, "%.0f times", share)
                : String.format(Locale.ROOT, "%.0f %% of", 100 * share);
    }
}
