package org.hundredfold.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.UncheckedIOException;
import org.hundredfold.train.Preset;
import org.hundredfold.train.TrainingSettings;

/**
 * Records as JSON text. What a newer version of the program has added is ignored; settings an older one did not know yet
 * are those of the preset.
 */
final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(ArrayNode.class, override -> override.setMergeable(false))
            .build();

    private Json() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TrainingSettings settings(String json) {
        try {
            JsonNode preset = MAPPER.readTree(json).path("preset");
            TrainingSettings base = preset.isTextual()
                    ? TrainingSettings.of(Preset.valueOf(preset.textValue()))
                    : TrainingSettings.defaults();
            JsonNode merged = MAPPER.readerForUpdating(MAPPER.valueToTree(base)).readValue(json);
            return MAPPER.treeToValue(merged, TrainingSettings.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
