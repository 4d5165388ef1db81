package org.hundredfold.train;

import java.util.Locale;

/**
 * A forecast beside what came of it.
 *
 * @param seconds that the training took by the clock on the wall, pauses left out; NaN while it runs, and for good if it was
 *     not trained to its end
 */
public record ForecastOutcome(Forecast forecast, double seconds) {
    /** How a forecast was. */
    public enum Verdict {
        WITHIN,
        TOO_SHORT,
        TOO_LONG,
        /** The training has not come to its end. */
        OPEN
    }

    public Verdict verdict() {
        if (Double.isNaN(seconds)) {
            return Verdict.OPEN;
        }
        if (seconds > forecast.secondsHigh()) {
            return Verdict.TOO_SHORT;
        }
        return seconds < forecast.secondsLow() ? Verdict.TOO_LONG : Verdict.WITHIN;
    }

    /** Such as {@code Forecast 8 to 20 s, 180 MB; took 14 s in all, as forecast.} */
    public String sentence() {
        return "Forecast %s; %s.".formatted(forecast.words(), words());
    }

    /** Such as {@code took 14 s in all, as forecast}. */
    public String words() {
        return switch (verdict()) {
            case WITHIN -> "took %s in all, as forecast".formatted(TimeWords.of(seconds));
            case TOO_SHORT ->
                "took %s in all, so the forecast was %s times too short"
                        .formatted(TimeWords.of(seconds), factor(seconds / forecast.secondsHigh()));
            case TOO_LONG ->
                "took %s in all, so the forecast was %s times too long"
                        .formatted(TimeWords.of(seconds), factor(forecast.secondsLow() / seconds));
            case OPEN -> "not trained to its end";
        };
    }

    private static String factor(double times) {
        return String.format(Locale.ROOT, times < 1.1 ? "%.2f" : "%.1f", times);
    }
}
