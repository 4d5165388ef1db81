package org.hundredfold.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine.Option;

/** Where a command's result and progress go: results to standard output, everything else to standard error. */
final class Console {
    /** With letters that the terminal's encoding may lack as JSON writes them in ASCII. */
    private final ObjectMapper json = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .configure(JsonWriteFeature.ESCAPE_NON_ASCII, !StandardCharsets.UTF_8.equals(terminal()))
            .build();

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

    private static Charset terminal() {
        return Charset.forName(System.getProperty("native.encoding"));
    }

    /** @param line with whatever names in it */
    void progress(String line) {
        err.println(Words.oneLine(line));
    }

    private String json(Map<String, Object> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A result that is no JSON", e);
        }
    }
}
