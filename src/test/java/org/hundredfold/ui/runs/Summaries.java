package org.hundredfold.ui.runs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hundredfold.runs.MadeWith;
import org.hundredfold.runs.RunState;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.runs.RunSummary.Parts;
import org.hundredfold.runs.RunSummary.TestFolder;
import org.hundredfold.train.Evaluation.Interval;
import org.hundredfold.train.TrainingSettings;

/** Runs of which only the score matters. */
final class Summaries {
    private static final double[] ERRORS = {0.5, 0.25};

    private Summaries() {}

    static RunSummary scored(String name, String fingerprint, double accuracy, double low, double high) {
        return scored(name, fingerprint, Optional.empty(), TrainingSettings.defaults(), accuracy, low, high);
    }

    /** With a separate test folder. */
    static RunSummary tested(String name, String fingerprint, String test, double accuracy, double low, double high) {
        Optional<TestFolder> folder = Optional.of(new TestFolder(Path.of("test-" + test), test));
        return scored(name, fingerprint, folder, TrainingSettings.defaults(), accuracy, low, high);
    }

    static RunSummary drawn(String name, long seed, double accuracy, double low, double high) {
        TrainingSettings settings = TrainingSettings.defaults().withSeed(seed);
        return scored(name, "same", Optional.empty(), settings, accuracy, low, high);
    }

    private static RunSummary scored(
            String name,
            String fingerprint,
            Optional<TestFolder> test,
            TrainingSettings settings,
            double accuracy,
            double low,
            double high) {
        return run(name, fingerprint, test, accuracy, new Interval(low, high), settings, ERRORS);
    }

    static RunSummary withErrors(String name, double... errors) {
        return run(name, "same", Optional.empty(), Double.NaN, null, TrainingSettings.defaults(), errors);
    }

    static RunSummary untested(String name) {
        return run(name, "same", Optional.empty(), Double.NaN, null, TrainingSettings.defaults(), ERRORS);
    }

    static RunSummary with(String name, TrainingSettings settings) {
        return run(name, "same", Optional.empty(), Double.NaN, null, settings, ERRORS);
    }

    private static RunSummary run(
            String name,
            String fingerprint,
            Optional<TestFolder> test,
            double accuracy,
            Interval interval,
            TrainingSettings settings,
            double[] errors) {
        return new RunSummary(
                name.hashCode(),
                name,
                "",
                false,
                interval == null ? RunState.FAILED : RunState.COMPLETED,
                "",
                Instant.parse("2025-02-03T14:05:00Z"),
                Path.of("hands"),
                fingerprint,
                List.of("paper", "rock"),
                new Parts(150, 25, 25),
                test,
                settings.network(2).summary(),
                settings.network(2).parameterCount(),
                settings,
                errors.length,
                errors,
                Optional.of(errors.length),
                Double.NaN,
                accuracy,
                interval,
                3,
                1000,
                false,
                new MadeWith("1", "17", "none", Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
