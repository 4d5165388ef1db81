package org.hundredfold.train.doctor;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.doctor.Finding.Figure;
import org.hundredfold.train.doctor.Finding.Kind;

/** The loss on training pictures goes on falling while that on others has risen for long, and nothing ends the training. */
final class OverfittingRule implements Rule {
    /** A patience up to twice this ends such a training soon enough by itself: the presets have 10 and 12. */
    private static final int EPOCHS = 10;

    /** Since the best epoch; the latest three together, for single ones go up and down by as much where all is well. */
    private static final double RISEN = 1.15;

    private static final double FALLEN = 0.7;

    /** Of validation pictures wrong, above that of training pictures. */
    private static final double GAP = 0.05;

    private static final int LATEST = 3;

    @Override
    public Optional<Finding> look(Course course) {
        int patience = course.settings().earlyStop();
        List<EpochMetrics> epochs = course.epochs();
        if (epochs.size() <= EPOCHS || patience > 0 && patience <= 2 * EPOCHS) {
            return Optional.empty();
        }
        EpochMetrics best = epochs.stream()
                .min(Comparator.comparing(EpochMetrics::validationLoss))
                .orElseThrow();
        EpochMetrics now = epochs.get(epochs.size() - 1);
        double loss = epochs.subList(epochs.size() - LATEST, epochs.size()).stream()
                .mapToDouble(EpochMetrics::validationLoss)
                .average()
                .orElseThrow();
        boolean overfits = now.epoch() - best.epoch() >= EPOCHS
                && loss > RISEN * best.validationLoss()
                && now.trainingLoss() < FALLEN * best.trainingLoss()
                && now.validationError() - now.trainingError() > GAP;
        return overfits ? Optional.of(finding(course, best, now, loss)) : Optional.empty();
    }

    private static Finding finding(Course course, EpochMetrics best, EpochMetrics now, double loss) {
        return new Finding(
                Kind.OVERFITTING,
                now.epoch(),
                String.format(
                        Locale.ROOT,
                        "It learns its pictures by heart (overfitting): since epoch %d it gets better on training pictures, now %.1f %% wrong, and worse on validation pictures, now %.1f %% wrong. The network of epoch %d is kept.",
                        best.epoch(),
                        100 * now.trainingError(),
                        100 * now.validationError(),
                        best.epoch()),
                List.of(
                        new Figure("best_epoch", best.epoch()),
                        new Figure("lowest_validation_loss", best.validationLoss()),
                        new Figure("validation_loss", loss),
                        new Figure("training_loss_then", best.trainingLoss()),
                        new Figure("training_loss", now.trainingLoss()),
                        new Figure("validation_error", now.validationError()),
                        new Figure("training_error", now.trainingError())),
                Remedy.earlyStop(course.settings(), EPOCHS));
    }
}
