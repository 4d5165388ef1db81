package org.hundredfold.ui.runs;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.runs.TestAnswers;
import org.hundredfold.train.BestOfSeveral;
import org.hundredfold.ui.common.Formats;

/**
 * Three runs or more held against each other.
 *
 * @param verdict in a sentence
 * @param counts what it rests on, in sentences; empty if there is nothing to compare
 */
record ComparedScores(String verdict, String counts) {
    /** @param answers of each run, in their order */
    static ComparedScores of(List<RunSummary> runs, List<TestAnswers> answers) {
        BestOfSeveral best =
                BestOfSeveral.of(answers.stream().map(TestAnswers::answers).toList());
        String verdict = best.words(runs.stream().map(RunSummary::name).toList());
        return new ComparedScores(verdict, best.pictures() == 0 ? "" : counts(runs, best));
    }

    private static String counts(List<RunSummary> runs, BestOfSeveral best) {
        String right = IntStream.range(0, runs.size())
                .mapToObj(i -> "%s %s"
                        .formatted(
                                runs.get(i).name(), Formats.count(best.right().get(i))))
                .collect(Collectors.joining(", "));
        String text =
                "By McNemar's exact test on %s that all were tested on, corrected by Holm for %d comparisons. Right: %s."
                        .formatted(Formats.count(best.pictures(), "picture", "pictures"), runs.size() - 1, right);
        return best.others() == 0
                ? text
                : text
                        + " Not compared: %s that %s not in all tests, or of another class in one."
                                .formatted(
                                        Formats.count(best.others(), "picture", "pictures"),
                                        best.others() == 1 ? "is" : "are");
    }
}
