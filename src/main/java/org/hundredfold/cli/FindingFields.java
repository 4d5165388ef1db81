package org.hundredfold.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.train.doctor.Finding;

/** What the doctor found, as values of JSON answers. */
final class FindingFields {
    private FindingFields() {}

    /** @param settings of the training; of a remedy those are told that are others */
    static List<Map<String, Object>> of(List<Finding> findings, TrainingSettings settings) {
        return findings.stream().map(found -> of(found, settings)).toList();
    }

    private static Map<String, Object> of(Finding found, TrainingSettings settings) {
        Map<String, Object> evidence = new LinkedHashMap<>();
        found.evidence().forEach(figure -> evidence.put(figure.name(), Fields.number(figure.value())));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", found.kind().name().toLowerCase(Locale.ROOT));
        fields.put("epoch", found.epoch());
        fields.put("sentence", found.sentence());
        fields.put("evidence", evidence);
        fields.put("remedy", changes(settings, found.remedy().settings()));
        return fields;
    }

    private static Map<String, JsonNode> changes(TrainingSettings from, TrainingSettings to) {
        Map<String, JsonNode> before = SettingsDifferences.settings(from);
        Map<String, JsonNode> changed = SettingsDifferences.settings(to);
        changed.entrySet().removeIf(setting -> setting.getValue().equals(before.get(setting.getKey())));
        return changed;
    }
}
