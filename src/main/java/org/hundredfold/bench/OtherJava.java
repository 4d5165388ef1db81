package org.hundredfold.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hundredfold.ExplainedException;

/** A part of this program in a Java process of its own: nothing is compiled yet, and its heap is as large as one likes. */
final class OtherJava {
    private OtherJava() {}

    /**
     * @param main what runs there; it must {@link #answer}
     * @param heap such as {@code 1g}
     * @throws ExplainedException if it fails
     */
    static <T> T run(Class<T> answer, Class<?> main, String heap, Object... arguments) {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("--add-modules"))
                .forEach(line::add);
        line.addAll(List.of("-Xmx" + heap, "-cp", System.getProperty("java.class.path"), main.getName()));
        for (Object argument : arguments) {
            line.add(argument.toString());
        }
        Program.Output output = output(line);
        if (output.exitCode() != 0) {
            throw new ExplainedException(
                    "A measurement in %s of memory failed: %s".formatted(heap, String.join(" ", output.lines())));
        }
        return Peers.parse(answer, main.getSimpleName(), output.lines());
    }

    private static Program.Output output(List<String> line) {
        try {
            return Program.run(new ProcessBuilder(line));
        } catch (IOException e) {
            throw new ExplainedException("Another Java process cannot be started (%s).".formatted(e.getMessage()), e);
        }
    }

    /** Says in the other process what came out. Standard output belongs to the command line. */
    static void answer(Object result) {
        try {
            System.err.println(new ObjectMapper().writeValueAsString(result));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
