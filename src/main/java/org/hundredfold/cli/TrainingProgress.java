package org.hundredfold.cli;

import java.util.Locale;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.TrainingListener;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.WeightSnapshot;

/** One line per epoch on the console. */
final class TrainingProgress implements TrainingListener {
    private final Console console;

    TrainingProgress(Console console) {
        this.console = console;
    }

    @Override
    public void started(TrainingPlan plan) {
        console.progress("training %s: network %s, %s, %s"
                .formatted(
                        plan.name(),
                        plan.network().summary(),
                        Words.count(plan.split().training().length, "picture", "pictures"),
                        Words.count(plan.settings().threads(), "worker", "workers")));
    }

    @Override
    public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
        console.progress(String.format(
                Locale.ROOT,
                "epoch %d: training error %.2f %%%s, %.0f pictures/s",
                metrics.epoch(),
                100 * metrics.trainingError(),
                validation(metrics.validationError()),
                metrics.picturesPerSecond()));
    }

    private static String validation(double error) {
        return Double.isNaN(error) ? "" : String.format(Locale.ROOT, ", validation error %.2f %%", 100 * error);
    }
}
