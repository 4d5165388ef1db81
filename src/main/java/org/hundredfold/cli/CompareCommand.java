package org.hundredfold.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hundredfold.ExplainedException;
import org.hundredfold.runs.ChangedPictures;
import org.hundredfold.runs.ChangedPictures.Changed;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.runs.TestAnswers;
import org.hundredfold.train.AnswerComparison;
import org.hundredfold.train.AnswerComparison.Pair;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says which of two runs is better, and on which pictures they differ. */
@Command(
        name = "compare",
        description = "Compare two runs on the pictures that both were tested on.",
        footer = {"%nExample:", "  hundredfold compare first latest"},
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    @Mixin
    private RunParameter first;

    @Parameters(index = "1", paramLabel = "RUN", description = "Id or name of another run.")
    private String second;

    @Mixin
    private Store storeOption;

    @Mixin
    private Console console;

    @Override
    public Integer call() {
        try (RunStore store = storeOption.open()) {
            RunSummary a = first.summary(store);
            RunSummary b = Store.summary(store, second);
            if (a.id() == b.id()) {
                throw new ExplainedException(
                        "\"%s\" and \"%s\" are the same run. Name two different ones.".formatted(first, second));
            }
            AnswerComparison comparison = AnswerComparison.of(
                    answers(store, a).answers(), answers(store, b).answers());
            List<Map<String, Object>> settings = SettingsDifferences.between(a, b);
            Optional<ChangedPictures> changed = store.decisions().between(a.id(), b.id());
            console.result(
                    json(a, b, comparison, settings, changed),
                    new ComparisonText(a, b, comparison, settings, changed).text());
            return 0;
        }
    }

    private static TestAnswers answers(RunStore store, RunSummary run) {
        return store.answers(run.id())
                .orElseThrow(() -> new ExplainedException(
                        ("Run %d, %s, keeps no answers to test pictures: it was not tested, or an older Hundredfold trained it."
                                        + " Train it again to compare it.")
                                .formatted(run.id(), run.name())));
    }

    private static Map<String, Object> json(
            RunSummary a,
            RunSummary b,
            AnswerComparison comparison,
            List<Map<String, Object>> settings,
            Optional<ChangedPictures> changed) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("first", run(a));
        fields.put("second", run(b));
        fields.put("settings", settings);
        fields.put(
                "changed_pictures",
                changed.map(pictures -> pictures.list().stream()
                                .map(CompareCommand::changed)
                                .toList())
                        .orElse(null));
        fields.put("pictures", comparison.pictures());
        fields.put("both_right", comparison.bothRight());
        fields.put("both_wrong", comparison.bothWrong());
        fields.put("only_first_right", comparison.onlyFirst().size());
        fields.put("only_second_right", comparison.onlySecond().size());
        fields.put("other_class", comparison.relabelled());
        fields.put("in_one_test_only", comparison.unshared());
        fields.put("copies", comparison.copies());
        fields.put("test", "mcnemar_exact_two_sided");
        fields.put("p", comparison.p());
        fields.put("verdict", comparison.verdict().name().toLowerCase(Locale.ROOT));
        fields.put("explanation", comparison.words(a.name(), b.name()));
        fields.put("first_right_second_wrong", pairs(comparison.onlyFirst()));
        fields.put("second_right_first_wrong", pairs(comparison.onlySecond()));
        return fields;
    }

    /** A class that is null stands for a picture that is left out. */
    private static Map<String, Object> changed(Changed picture) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("folder", picture.folder().toString());
        fields.put("picture", picture.picture());
        fields.put("before", picture.before().orElse(null));
        fields.put("after", picture.after().orElse(null));
        return fields;
    }

    private static Map<String, Object> run(RunSummary run) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("run", run.id());
        fields.put("name", run.name());
        fields.put("test_accuracy", Fields.number(run.testAccuracy()));
        fields.put("test_accuracy_low", Fields.number(run.testInterval().low()));
        fields.put("test_accuracy_high", Fields.number(run.testInterval().high()));
        return fields;
    }

    private static List<Map<String, Object>> pairs(List<Pair> pairs) {
        return pairs.stream().map(CompareCommand::pair).toList();
    }

    private static Map<String, Object> pair(Pair pair) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("picture", pair.first().picture());
        fields.put("sha256", pair.first().content());
        fields.put("truth", pair.first().truth());
        fields.put("first_answer", pair.first().answer());
        fields.put("first_probability", Fields.number(pair.first().probability()));
        fields.put("second_answer", pair.second().answer());
        fields.put("second_probability", Fields.number(pair.second().probability()));
        return fields;
    }
}
