package org.hundredfold.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.runs.RunSummary.TestFolder;
import org.hundredfold.train.LayerNotation;
import org.hundredfold.train.TrainingSettings;

/** What decided two runs and was not the same for both. */
final class SettingsDifferences {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .build();

    private SettingsDifferences() {}

    /** One for each setting that differs: {@code setting}, such as {@code optimizer.learning_rate}, {@code first, second}. */
    static List<Map<String, Object>> between(RunSummary a, RunSummary b) {
        Map<String, JsonNode> second = decided(b);
        List<Map<String, Object>> differences = new ArrayList<>();
        decided(a).forEach((name, value) -> {
            if (!value.equals(second.get(name))) {
                Map<String, Object> difference = new LinkedHashMap<>();
                difference.put("setting", name);
                difference.put("first", value);
                difference.put("second", second.get(name));
                differences.add(difference);
            }
        });
        return differences;
    }

    private static Map<String, JsonNode> decided(RunSummary run) {
        Map<String, JsonNode> all = settings(run.settings());
        all.put("network", MAPPER.valueToTree(run.network()));
        all.put("folder", MAPPER.valueToTree(run.folder().toString()));
        all.put("data_fingerprint", MAPPER.valueToTree(run.dataFingerprint()));
        String testFolder =
                run.testFolder().map(test -> test.folder().toString()).orElse(null);
        all.put("test_folder", MAPPER.valueToTree(testFolder));
        all.put(
                "test_fingerprint",
                MAPPER.valueToTree(run.testFolder().map(TestFolder::fingerprint).orElse(null)));
        all.put("test_pictures", MAPPER.valueToTree(run.parts().test()));
        return all;
    }

    /** Each setting by its name, such as {@code optimizer.learning_rate}; layers as they are typed. The caller's own map. */
    static Map<String, JsonNode> settings(TrainingSettings settings) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        collect("", MAPPER.valueToTree(settings), all);
        all.put("layers", MAPPER.valueToTree(LayerNotation.words(settings.layers())));
        all.put("activation", MAPPER.valueToTree(settings.activation()));
        return all;
    }

    private static void collect(String name, JsonNode value, Map<String, JsonNode> all) {
        if (value.isObject()) {
            String prefix = name.isEmpty() ? "" : name + ".";
            value.properties().forEach(field -> collect(prefix + field.getKey(), field.getValue(), all));
        } else {
            all.put(name, value);
        }
    }
}
