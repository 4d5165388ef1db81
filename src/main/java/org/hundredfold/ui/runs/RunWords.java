package org.hundredfold.ui.runs;

import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.OptimizerSettings.Kind;
import org.hundredfold.runs.RunState;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.train.PictureAnswer;
import org.hundredfold.train.Preset;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.common.Formats;

/** What the window calls the states and settings of runs. */
final class RunWords {
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private RunWords() {}

    static String state(RunSummary run) {
        return run.isImported() ? "Imported" : state(run.state());
    }

    static String state(RunState state) {
        return switch (state) {
            case RUNNING -> "Training";
            case COMPLETED -> "Completed";
            case EARLY -> "Ended early";
            case STOPPED -> "Stopped";
            case DIVERGED -> "Diverged";
            case FAILED -> "Failed";
            case INTERRUPTED -> "Interrupted";
        };
    }

    /** Such as {@code Quick 784-256-10, Adam 0.001, batch 64}. */
    static String settings(RunSummary run) {
        TrainingSettings settings = run.settings();
        return "%s %s, %s %s, batch %s"
                .formatted(
                        preset(settings.preset()),
                        run.network(),
                        optimiser(settings.optimizer().kind()),
                        Formats.number(settings.optimizer().learningRate()),
                        Formats.count(settings.batch()));
    }

    /** Whether the run ended otherwise than anybody wanted. */
    static boolean wentWrong(RunState state) {
        return state == RunState.DIVERGED || state == RunState.FAILED || state == RunState.INTERRUPTED;
    }

    static String preset(Preset preset) {
        return switch (preset) {
            case QUICK -> "Quick";
            case ACCURATE -> "Accurate";
            case ORIGINAL -> "Original";
        };
    }

    static String optimiser(Kind kind) {
        return switch (kind) {
            case SGD -> "gradient descent";
            case MOMENTUM -> "momentum";
            case ADAM -> "Adam";
        };
    }

    static String activation(Activation activation) {
        return activation == Activation.RELU ? "ReLU" : activation.name().toLowerCase(Locale.ROOT);
    }

    /** Such as {@code 97.6 %}; a dash before the test. */
    static String score(RunSummary run) {
        return Formats.percent(run.testAccuracy());
    }

    /** Such as {@code 96.7 to 98.3 %}; empty before the test. */
    static String interval(RunSummary run) {
        return run.testInterval() == null
                ? ""
                : Formats.percents(run.testInterval().low(), run.testInterval().high());
    }

    /** Such as {@code answered rock, 93.4 %}. */
    static String answer(PictureAnswer answer) {
        return "answered %s, %s".formatted(answer.answer(), Formats.percent(answer.probability()));
    }

    /** Epochs finished, and while it trains how many there will be at most, such as {@code 14 of 30}. */
    static String epochs(RunSummary run) {
        String finished = Formats.count(run.epochs());
        return run.state() == RunState.RUNNING
                ? finished + " of " + Formats.count(run.settings().epochs())
                : finished;
    }

    /** The day and the time, or the day and the year if it is not the given one. */
    static String shortDate(Instant instant, Year year, ZoneId zone) {
        ZonedDateTime date = instant.atZone(zone);
        return (Year.from(date).equals(year) ? SHORT_DATE : DAY).format(date);
    }

    /** Such as {@code 3 Feb 2025, 14:05}. */
    static String date(Instant instant, ZoneId zone) {
        return DATE.format(instant.atZone(zone));
    }

    /** Such as {@code 93.2 % of the validation pictures}. */
    static String validated(double accuracy) {
        return Formats.percent(accuracy) + " of the validation pictures";
    }
}
