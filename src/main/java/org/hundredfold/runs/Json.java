package org.hundredfold.runs;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
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

    private static final String DEFAULT = TrainingSettings.defaults().preset().name();
    private static final Map<String, JsonNode> BASES = Arrays.stream(Preset.values())
            .collect(toUnmodifiableMap(Preset::name, preset -> MAPPER.valueToTree(TrainingSettings.of(preset))));

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
            JsonNode stored = MAPPER.readTree(json);
            JsonNode base = BASES.get(stored.path("preset").asText(DEFAULT));
            JsonNode merged = MAPPER.readerForUpdating(base.deepCopy()).readValue(stored);
            return MAPPER.treeToValue(merged, TrainingSettings.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
