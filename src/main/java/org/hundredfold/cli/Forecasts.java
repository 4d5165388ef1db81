package org.hundredfold.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hundredfold.ExplainedException;
import org.hundredfold.nn.Backend;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.Forecast;
import org.hundredfold.train.ForecastOutcome;
import org.hundredfold.train.ForecastOutcome.Verdict;
import org.hundredfold.train.Forecaster;
import org.hundredfold.train.Pace;
import org.hundredfold.train.TrainingPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forecasts made, and put into sentences and fields. */
final class Forecasts {
    private static final Logger LOG = LoggerFactory.getLogger(Forecasts.class);

    private Forecasts() {}

    /** Tries out here and now what the training will do; takes about a second. */
    static Forecast make(TrainingPlan plan, RunStore store) {
        Backend.warmUp();
        return store.forecasts()
                .tryOut(recorder -> Forecast.of(plan, new Forecaster(plan, recorder, () -> false).measure()));
    }

    /** As {@link #make}, and says what comes of it; without a forecast one can train all the same. */
    static Optional<Forecast> makeIfPossible(TrainingPlan plan, RunStore store, Console console) {
        try {
            Forecast forecast = make(plan, store);
            console.progress(sentence(forecast));
            return Optional.of(forecast);
        } catch (ExplainedException refusal) {
            LOG.info("No forecast", refusal);
            console.progress(refusal.getMessage());
        } catch (RuntimeException | OutOfMemoryError failure) {
            LOG.error("No forecast", failure);
            console.progress(
                    "No forecast: trying the training out failed (%s). The log tells more.".formatted(failure));
        }
        return Optional.empty();
    }

    /** What to expect, and what makes it so uncertain. */
    static String sentence(Forecast forecast) {
        return "Forecast for this computer: %s of the %d MB of memory that Java may use. %s"
                .formatted(forecast.words(), memoryAvailable(), forecast.early())
                .strip();
    }

    static Map<String, Object> fields(Forecast forecast) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "most", forecast, forecast.epochsAtMost());
        put(fields, "least", forecast, forecast.epochsAtLeast());
        fields.put("memory_mb", forecast.megabytes());
        fields.put("memory_available_mb", memoryAvailable());
        return fields;
    }

    private static void put(Map<String, Object> fields, String which, Forecast forecast, int epochs) {
        Pace seconds = forecast.seconds(epochs);
        fields.put(which + "_epochs", epochs);
        fields.put(which + "_s_low", seconds.fast());
        fields.put(which + "_s_high", seconds.slow());
    }

    /** A line to follow a training's result; empty without a forecast. */
    static String after(Optional<ForecastOutcome> outcome) {
        return outcome.map(known -> System.lineSeparator() + known.sentence()).orElse("");
    }

    /** Null while nobody can know. */
    static String was(Optional<ForecastOutcome> outcome) {
        return outcome.map(ForecastOutcome::verdict)
                .filter(verdict -> verdict != Verdict.OPEN)
                .map(verdict -> verdict.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .orElse(null);
    }

    private static long memoryAvailable() {
        return Runtime.getRuntime().maxMemory() >> 20;
    }
}
