package org.hundredfold.runs;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import org.hundredfold.nn.AveragePooling;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.Dropout;
import org.hundredfold.nn.Layer;
import org.hundredfold.nn.MaxPooling;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.Normalisation;
import org.hundredfold.train.Augmentation;
import org.hundredfold.train.Preset;
import org.hundredfold.train.Recipe;
import org.hundredfold.train.TrainingSettings;

/**
 * Records as JSON text. What a newer version of the program has added is ignored; settings an older one did not know yet
 * are those of the preset.
 */
final class Json {
    static final String DENSE = "dense";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .withConfigOverride(ArrayNode.class, override -> override.setMergeable(false))
            .addMixIn(Layer.class, LayerNames.class)
            .build();

    private static final String DEFAULT = TrainingSettings.defaults().preset().name();
    private static final Map<String, JsonNode> BASES = Arrays.stream(Preset.values())
            .collect(toUnmodifiableMap(Preset::name, preset -> MAPPER.valueToTree(TrainingSettings.of(preset))));

    static final JsonNode PLAIN_RECIPE = MAPPER.valueToTree(Recipe.PLAIN);
    static final JsonNode NO_AUGMENTATION = MAPPER.valueToTree(Augmentation.NONE);

    private Json() {}

    /** What the kinds of layers are called where they are stored. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Dense.class, name = DENSE),
        @JsonSubTypes.Type(value = Convolution.class, name = "convolution"),
        @JsonSubTypes.Type(value = Normalisation.class, name = "normalisation"),
        @JsonSubTypes.Type(value = MaxPooling.class, name = "max_pooling"),
        @JsonSubTypes.Type(value = AveragePooling.class, name = "average_pooling"),
        @JsonSubTypes.Type(value = Dropout.class, name = "dropout")
    })
    private interface LayerNames {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static NetworkSpec network(String json) {
        try {
            ObjectNode stored = (ObjectNode) MAPPER.readTree(json);
            EarlierForms.renewNetwork(stored);
            return MAPPER.treeToValue(stored, NetworkSpec.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TrainingSettings settings(String json) {
        try {
            ObjectNode stored = (ObjectNode) MAPPER.readTree(json);
            EarlierForms.renewSettings(stored);
            JsonNode base = BASES.get(stored.path("preset").asText(DEFAULT));
            JsonNode merged = MAPPER.readerForUpdating(base.deepCopy()).readValue(stored);
            return MAPPER.treeToValue(merged, TrainingSettings.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
