package org.hundredfold.ui.runs;

import java.util.Comparator;
import java.util.List;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.train.TrainingSettings;

/** What the test scores of several runs allow to say, as long as nothing is known of their answers to single pictures. */
final class ScoreVerdict {
    private ScoreVerdict() {}

    /** The pictures that a run was tested on: those of a folder, or those that settings draw from what it learned from. */
    private record TestSet(String fingerprint, int pictures, double validationShare, double testShare, long seed) {
        static TestSet of(RunSummary run) {
            TrainingSettings settings = run.settings();
            int pictures = run.parts().test();
            return run.testFolder()
                    .map(test -> new TestSet(test.fingerprint(), pictures, 0, 0, 0))
                    .orElseGet(() -> new TestSet(
                            run.dataFingerprint(),
                            pictures,
                            settings.validationShare(),
                            settings.testShare(),
                            settings.seed()));
        }
    }

    /** One sentence about two runs or more. */
    static String of(List<RunSummary> runs) {
        if (runs.stream().anyMatch(run -> run.testInterval() == null)) {
            return "Not all of these runs have been tested.";
        }
        if (runs.stream().map(TestSet::of).distinct().count() > 1) {
            return "These runs were tested on different pictures, so their scores cannot be compared.";
        }
        RunSummary best = runs.stream()
                .max(Comparator.comparingDouble(RunSummary::testAccuracy))
                .orElseThrow();
        boolean apart = runs.stream()
                .filter(run -> run != best)
                .allMatch(run -> run.testInterval().high() < best.testInterval().low());
        return apart
                ? "%s is better than chance explains: its interval lies above all others.".formatted(best.name())
                : "The intervals overlap, so which of these runs is best may be chance.";
    }
}
