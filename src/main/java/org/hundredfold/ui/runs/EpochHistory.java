package org.hundredfold.ui.runs;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.hundredfold.model.WeightScale;
import org.hundredfold.runs.KeptSnapshots;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Evaluation;

/**
 * What is kept of a run's epochs, for going back to them.
 *
 * @param validations by epoch; without those that were not kept
 * @param scale that holds the weights of all kept epochs, so that they can be seen to grow
 */
record EpochHistory(StoredRun run, KeptSnapshots kept, SortedMap<Integer, Evaluation> validations, WeightScale scale) {
    long id() {
        return run.summary().id();
    }

    List<Integer> stops() {
        return kept.epochs();
    }

    /** The kept epoch nearest to another, the later of two; 0 if none is kept. */
    int nearest(double epoch) {
        return stops().stream()
                .reduce((a, b) -> Math.abs(b - epoch) <= Math.abs(a - epoch) ? b : a)
                .orElse(0);
    }

    int last() {
        return stops().isEmpty() ? 0 : stops().get(stops().size() - 1);
    }

    Optional<Evaluation> validation(int epoch) {
        return Optional.ofNullable(validations.get(epoch));
    }

    /** Whether the epochs were held against validation pictures. */
    boolean validates() {
        return run.epochs().stream().anyMatch(metrics -> !Double.isNaN(metrics.validationError()));
    }

    /** Such as {@code Epoch 12 of 20: 93.2 % of the validation pictures right}. */
    String words(int epoch) {
        String place = "Epoch %d of %d".formatted(epoch, run.epochs().size());
        double error = run.epochs().stream()
                .filter(metrics -> metrics.epoch() == epoch)
                .mapToDouble(EpochMetrics::validationError)
                .findFirst()
                .orElse(Double.NaN);
        return Double.isNaN(error) ? place : "%s: %s right".formatted(place, RunWords.validated(1 - error));
    }
}
