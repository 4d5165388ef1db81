package org.hundredfold.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON, for what is exported. */
public final class JsonText {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private JsonText() {}

    public static String of(Object value) {
        return write(MAPPER, value);
    }

    /** In lines, for people to look at. */
    public static String inLines(Object value) {
        return write(MAPPER.copy().enable(SerializationFeature.INDENT_OUTPUT), value);
    }

    private static String write(ObjectMapper mapper, Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is no JSON", e);
        }
    }
}
