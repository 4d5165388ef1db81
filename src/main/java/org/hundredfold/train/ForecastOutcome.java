package org.hundredfold.train;

import java.util.Locale;

/**
 * A forecast beside what came of it. It is judged by what it said for as many epochs as there were in the end.
 *
 * @param epochs that were trained; 0 while it runs, and for good if it was not trained to its end
 * @param seconds that it took by the clock on the wall, pauses left out; NaN as long as {@code epochs} is 0
 */
public record ForecastOutcome(Forecast forecast, int epochs, double seconds) {
    /** How a forecast was. */
    public enum Verdict {
        WITHIN,
        TOO_SHORT,
        TOO_LONG,
        /** The training has not come to its end. */
        OPEN
    }

    /** Of a training that has not come to its end. */
    public static ForecastOutcome open(Forecast forecast) {
        return new ForecastOutcome(forecast, 0, Double.NaN);
    }

    public Verdict verdict() {
        if (epochs == 0) {
            return Verdict.OPEN;
        }
        Pace expected = forecast.seconds(epochs);
        if (seconds > expected.slow()) {
            return Verdict.TOO_SHORT;
        }
        return seconds < expected.fast() ? Verdict.TOO_LONG : Verdict.WITHIN;
    }

    /** Such as {@code Forecast 8 to 20 s for 80 epochs, 180 MB; took 14 s in all for 80 epochs, as forecast.} */
    public String sentence() {
        return "Forecast %s; %s.".formatted(forecast.words(), words());
    }

    /** Such as {@code took 3 s in all for 19 epochs, as forecast (2.1 to 5 s)}; without the range if there were as many epochs as could be. */
    public String words() {
        return verdict() == Verdict.OPEN
                ? "not trained to its end"
                : "took %s in all for %s, %s%s"
                        .formatted(TimeWords.of(seconds), Forecast.count(epochs), how(), forSoMany());
    }

    private String how() {
        Pace expected = forecast.seconds(epochs);
        return switch (verdict()) {
            case TOO_SHORT -> "so the forecast was %s times too short".formatted(factor(seconds / expected.slow()));
            case TOO_LONG -> "so the forecast was %s times too long".formatted(factor(expected.fast() / seconds));
            default -> "as forecast";
        };
    }

    private String forSoMany() {
        return epochs == forecast.epochsAtMost() ? "" : " (%s)".formatted(forecast.range(epochs));
    }

    private static String factor(double times) {
        return String.format(Locale.ROOT, times < 1.1 ? "%.2f" : "%.1f", times);
    }
}
