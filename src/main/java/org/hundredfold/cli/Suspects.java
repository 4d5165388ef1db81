package org.hundredfold.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hundredfold.data.Confirmations;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.train.LabelCheck;
import org.hundredfold.train.LabelCheck.Suspect;
import org.hundredfold.train.TrainingSettings;

/**
 * Pictures whose class seems to be wrong.
 *
 * @param right how many more do, which the user has found to be right
 */
record Suspects(DataSet data, List<Suspect> list, int right) {
    private static final int LISTED = 20;
    private static final int TOLD = 10;

    /** Where the pictures cannot be trained on, none is suspected. */
    static Suspects in(Inspection inspection, TrainingSettings settings, Confirmations confirmations, Console console) {
        DataSet data = inspection.data();
        if (inspection.refusal().isPresent()) {
            return new Suspects(data, List.of(), 0);
        }
        ReadProgress progress = (done, total) -> {
            if (done * TOLD / total > (done - 1) * TOLD / total) {
                console.progress("looking for wrong labels: %d %%".formatted(100 * done / total));
            }
        };
        List<Suspect> all = LabelCheck.of(data, settings.withTest(inspection.test()), progress)
                .suspects();
        List<Suspect> open = all.stream()
                .filter(suspect -> !isRight(suspect, data, confirmations))
                .toList();
        return new Suspects(data, open, all.size() - open.size());
    }

    private static boolean isRight(Suspect suspect, DataSet data, Confirmations confirmations) {
        return confirmations
                .of(data.pictures().get(suspect.picture()))
                .filter(data.classes().get(suspect.given())::equals)
                .isPresent();
    }

    List<Map<String, Object>> json() {
        return list.stream().map(this::json).toList();
    }

    private Map<String, Object> json(Suspect suspect) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("picture", data.pictures().get(suspect.picture()).relative());
        fields.put("class", data.classes().get(suspect.given()));
        fields.put("probability", suspect.givenProbability());
        fields.put("suggested_class", data.classes().get(suspect.suggested()));
        fields.put("suggested_probability", suspect.suggestedProbability());
        return fields;
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Suspected wrong labels: " + (list.isEmpty() ? "none" : list.size()));
        list.stream().limit(LISTED).map(this::text).forEach(lines::add);
        if (list.size() > LISTED) {
            lines.add("  and %d more; --json lists them all".formatted(list.size() - LISTED));
        }
        if (right > 0) {
            lines.add("  %s that you found to be right %s not listed"
                    .formatted(Words.count(right, "picture", "pictures"), right == 1 ? "is" : "are"));
        }
        return Words.lines(lines);
    }

    private String text(Suspect suspect) {
        return String.format(
                Locale.ROOT,
                "  %s: %s (%.1f %%), rather %s (%.1f %%)",
                data.pictures().get(suspect.picture()).relative(),
                data.classes().get(suspect.given()),
                100 * suspect.givenProbability(),
                data.classes().get(suspect.suggested()),
                100 * suspect.suggestedProbability());
    }
}
