package org.hundredfold.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hundredfold.data.Problem;
import org.hundredfold.model.Calibration;
import org.hundredfold.train.ClassScore;
import org.hundredfold.train.Evaluation;

/** The values of JSON answers, named alike in every command and always in the same order. Figures that do not exist are null. */
final class Fields {
    private Fields() {}

    /** Two fields in this order. */
    static Map<String, Object> two(String first, Object value, String second, Object other) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(first, value);
        fields.put(second, other);
        return fields;
    }

    /** Rows of {@code confusion} are true classes, as {@code confusion_axes} says, its columns answers. */
    static Map<String, Object> evaluation(Evaluation evaluation) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("pictures", evaluation.pictures());
        fields.put("right", evaluation.right());
        fields.put("accuracy", number(evaluation.accuracy()));
        fields.put("accuracy_low", number(evaluation.interval().low()));
        fields.put("accuracy_high", number(evaluation.interval().high()));
        fields.put("loss", number(evaluation.loss()));
        fields.put("classes", evaluation.classes());
        fields.put("confusion", evaluation.confusion());
        fields.put("confusion_axes", List.of("truth", "answer"));
        fields.put(
                "per_class",
                ClassScore.of(evaluation).stream().map(Fields::classScore).toList());
        return fields;
    }

    /** How far probabilities are to be trusted; errors are expected calibration errors. */
    static Map<String, Object> calibration(Calibration calibration) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("temperature", calibration.temperature());
        fields.put("fitted_on", calibration.pictures());
        fields.put("measured_on", calibration.measured().name().toLowerCase(Locale.ROOT));
        fields.put("error_before", calibration.before().error());
        fields.put("error_after", calibration.after().error());
        return fields;
    }

    private static Map<String, Object> classScore(ClassScore score) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("class", score.name());
        fields.put("pictures", score.pictures());
        fields.put("right", score.right());
        fields.put("precision", number(score.precision()));
        fields.put("recall", number(score.recall()));
        fields.put("f1", number(score.f1()));
        return fields;
    }

    static List<Map<String, Object>> problems(List<Problem> problems) {
        return problems.stream().map(Fields::problem).toList();
    }

    private static Map<String, Object> problem(Problem problem) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", problem.path());
        fields.put("kind", problem.kind().name().toLowerCase(Locale.ROOT));
        fields.put("reason", problem.reason());
        return fields;
    }

    static Double accuracy(Optional<Evaluation> evaluation) {
        return evaluation.map(Evaluation::accuracy).orElse(null);
    }

    /** Null for what JSON has no number for. */
    static Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
