package org.hundredfold.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * What a request is answered with.
 *
 * @param header one more than every answer has; empty without
 */
record Reply(int status, Map<String, Object> fields, Map<String, String> header) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NO_BODY = -1;

    static Reply done(Map<String, Object> fields) {
        return new Reply(200, fields, Map.of());
    }

    /** @param sentence for whoever wrote the caller */
    static Reply refused(int status, String sentence) {
        return new Reply(status, Map.of("error", sentence), Map.of());
    }

    Reply with(String name, String value) {
        return new Reply(status, fields, Map.of(name, value));
    }

    /** Sends everything and listens to the end: who is cut off in the middle of a picture would not hear why. */
    void send(HttpExchange exchange) throws IOException {
        byte[] body = json();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        header.forEach(exchange.getResponseHeaders()::set);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? NO_BODY : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
            exchange.getResponseBody().flush();
        }
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
    }

    private byte[] json() {
        try {
            return JSON.writeValueAsBytes(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer that is no JSON", e);
        }
    }
}
