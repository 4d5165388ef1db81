package org.hundredfold.ui.runs;

import java.util.Comparator;
import java.util.List;
import org.hundredfold.runs.RunSummary;

/** What the test scores of several runs allow to say. */
final class ScoreVerdict {
    private ScoreVerdict() {}

    /** One sentence about two runs or more. */
    static String of(List<RunSummary> runs) {
        if (runs.stream().anyMatch(run -> run.testInterval() == null)) {
            return "Not all of these runs have been tested.";
        }
        if (runs.stream().map(RunSummary::dataFingerprint).distinct().count() > 1) {
            return "These runs learned from different pictures, so their scores cannot be compared.";
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
