package org.hundredfold.train;

import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.hundredfold.train.TrainingResult.Ending;

/** Sees what becomes of a forecast: to be made just before the training begins, and told last of those that do its work. */
public final class ForecastWatch implements TrainingListener {
    private final Optional<Forecast> forecast;
    private final Keeper keeper;
    private final DoubleSupplier paused;
    private final LongSupplier nanos;
    private final long begin;
    private volatile Optional<ForecastOutcome> outcome;

    /** Where forecasts are kept; both are told on the training thread. */
    public interface Keeper {
        /** At the begin, still open, and again at the end. */
        void keep(ForecastOutcome outcome);
    }

    /**
     * @param forecast empty if none was made: then nothing is watched
     * @param paused seconds of which the training waited so far
     */
    public ForecastWatch(Optional<Forecast> forecast, Keeper keeper, DoubleSupplier paused) {
        this(forecast, keeper, paused, System::nanoTime);
    }

    ForecastWatch(Optional<Forecast> forecast, Keeper keeper, DoubleSupplier paused, LongSupplier nanos) {
        this.forecast = forecast;
        this.keeper = keeper;
        this.paused = paused;
        this.nanos = nanos;
        outcome = forecast.map(ForecastOutcome::open);
        begin = nanos.getAsLong();
    }

    /** What is known so far; empty without a forecast. Callable from any thread. */
    public Optional<ForecastOutcome> outcome() {
        return outcome;
    }

    @Override
    public void started(TrainingPlan plan) {
        outcome.ifPresent(keeper::keep);
    }

    @Override
    public void finished(TrainingResult result) {
        if (result.ending() == Ending.COMPLETED || result.ending() == Ending.EARLY) {
            double seconds = (nanos.getAsLong() - begin) / 1e9 - paused.getAsDouble();
            outcome = forecast.map(made -> new ForecastOutcome(made, result.epochs(), seconds));
            outcome.ifPresent(keeper::keep);
        }
    }
}
