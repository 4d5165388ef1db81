package org.hundredfold.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hundredfold.ExplainedException;

/**
 * Runs Python.
 *
 * @param command such as {@code python3}
 */
record Python(String command) {
    /**
     * @param without variables that the environment is not to have
     * @throws ExplainedException if there is no such Python
     */
    Program.Output run(Set<String> without, List<String> arguments) {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().keySet().removeAll(without);
        try {
            return Program.run(builder);
        } catch (IOException e) {
            throw new ExplainedException(
                    "Python cannot be started as \"%s\" (%s). Name another one with --python."
                            .formatted(command, e.getMessage()),
                    e);
        }
    }
}
