package org.hundredfold.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintStream;
import java.util.Map;
import picocli.CommandLine.Option;

/** Where a command's result and progress go: results to standard output, everything else to standard error. */
final class Console {
    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @Option(names = "--json", description = "Print one JSON object; progress goes to standard error.")
    private boolean wantsJson;

    boolean wantsJson() {
        return wantsJson;
    }

    /** Prints the result as JSON if that was asked for, else as text. */
    void result(Map<String, Object> values, String text) {
        out.println(wantsJson ? json(values) : text);
    }

    void progress(String line) {
        err.println(line);
    }

    private String json(Map<String, Object> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A result that is no JSON", e);
        }
    }
}
