package org.hundredfold.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hundredfold.train.baseline.BaselineScore;
import org.hundredfold.train.baseline.BaselineVerdict;

/**
 * What the simplest methods reach, as a part of a command's answer.
 *
 * @param scores none if they were not computed
 * @param verdict empty if there is nothing to compare
 */
record BaselineReport(List<BaselineScore> scores, Optional<BaselineVerdict> verdict, double seconds) {
    static final BaselineReport NONE = new BaselineReport(List.of(), Optional.empty(), Double.NaN);

    void addTo(Map<String, Object> fields) {
        fields.put(
                "baselines",
                scores.isEmpty()
                        ? null
                        : scores.stream().map(BaselineReport::fields).toList());
        fields.put("beats_baselines", verdict.map(BaselineVerdict::beats).orElse(null));
        fields.put("baselines_explanation", verdict.map(BaselineVerdict::words).orElse(null));
        fields.put("baselines_s", Fields.number(seconds));
    }

    private static Map<String, Object> fields(BaselineScore score) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("method", score.method().name().toLowerCase(Locale.ROOT));
        fields.put("training_pictures", score.learned());
        fields.put("validation_accuracy", Fields.accuracy(score.validation()));
        fields.put("test_accuracy", Fields.accuracy(score.test()));
        fields.put("only_network_right", score.test().isPresent() ? score.onlyNetwork() : null);
        fields.put("only_baseline_right", score.test().isPresent() ? score.onlyBaseline() : null);
        fields.put("p", Fields.number(score.p()));
        fields.put("test", score.test().map(Fields::evaluation).orElse(null));
        return fields;
    }

    /** Lines to follow a score, each with a line break before it; empty if there is nothing to tell. */
    String text() {
        String list = scores.stream().flatMap(score -> score.words().stream()).collect(Collectors.joining(", "));
        String words = verdict.map(BaselineVerdict::words).orElse("");
        return line(list.isEmpty() ? "" : "Baselines on the same pictures: " + list + ".") + line(words);
    }

    private static String line(String text) {
        return text.isEmpty() ? "" : System.lineSeparator() + Words.oneLine(text);
    }
}
