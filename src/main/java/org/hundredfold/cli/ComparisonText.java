package org.hundredfold.cli;

import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hundredfold.runs.ChangedPictures;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.train.AnswerComparison;
import org.hundredfold.train.AnswerComparison.Pair;
import org.hundredfold.train.PictureAnswer;

/**
 * A comparison of two runs for a person to read: the verdict first, long lists shortened.
 *
 * @param settings as {@link SettingsDifferences} has them
 * @param changed what the user had decided otherwise about pictures for the second; empty if that is not known
 */
record ComparisonText(
        RunSummary first,
        RunSummary second,
        AnswerComparison comparison,
        List<Map<String, Object>> settings,
        Optional<ChangedPictures> changed) {
    private static final int LISTED = 20;

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(comparison.words(first.name(), second.name()));
        lines.add(score(first));
        lines.add(score(second));
        lines.add("Of %s in both tests: %d both right, %d both wrong, %d only %s right, %d only %s right."
                .formatted(
                        Words.count(comparison.pictures(), "picture", "pictures"),
                        comparison.bothRight(),
                        comparison.bothWrong(),
                        comparison.onlyFirst().size(),
                        first.name(),
                        comparison.onlySecond().size(),
                        second.name()));
        if (comparison.unshared() > 0) {
            lines.add("Not compared, because only one of the runs was tested on them: %s."
                    .formatted(Words.count(comparison.unshared(), "picture", "pictures")));
        }
        if (comparison.relabelled() > 0) {
            lines.add("Not compared, because they belong to different classes in the two tests: %s."
                    .formatted(Words.count(comparison.relabelled(), "picture", "pictures")));
        }
        if (comparison.copies() > 0) {
            lines.add("Left out, because they are copies of pictures in the same test: %s."
                    .formatted(Words.count(comparison.copies(), "picture", "pictures")));
        }
        settings.forEach(each -> lines.add(
                "%s: %s, %s".formatted(each.get("setting"), value(each.get("first")), value(each.get("second")))));
        changed.filter(pictures -> !pictures.list().isEmpty())
                .ifPresent(pictures -> lines.add("From %s to %s, what you had decided: %s"
                        .formatted(first.name(), second.name(), pictures.words())));
        list(lines, "Only %s is right:".formatted(first.name()), comparison.onlyFirst());
        list(lines, "Only %s is right:".formatted(second.name()), comparison.onlySecond());
        return Words.lines(lines);
    }

    private static String value(Object value) {
        return value instanceof NullNode ? "none" : value.toString();
    }

    private static String score(RunSummary run) {
        return String.format(
                Locale.ROOT,
                "%s: %.1f %% right in its test (95 %% interval %.1f to %.1f %%)",
                run.name(),
                100 * run.testAccuracy(),
                100 * run.testInterval().low(),
                100 * run.testInterval().high());
    }

    private void list(List<String> lines, String head, List<Pair> pairs) {
        if (!pairs.isEmpty()) {
            lines.add(head);
            pairs.stream()
                    .limit(LISTED)
                    .forEach(pair -> lines.add("  %s: %s answered %s, %s answered %s"
                            .formatted(
                                    pair.first().picture(),
                                    first.name(),
                                    answer(pair.first()),
                                    second.name(),
                                    answer(pair.second()))));
        }
        if (pairs.size() > LISTED) {
            lines.add("  and %d more; --json lists them all".formatted(pairs.size() - LISTED));
        }
    }

    private static String answer(PictureAnswer answer) {
        return String.format(Locale.ROOT, "%s (%.1f %%)", answer.answer(), 100 * answer.probability());
    }
}
