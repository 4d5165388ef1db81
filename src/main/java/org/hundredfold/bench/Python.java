package org.hundredfold.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.hundredfold.ExplainedException;

/**
 * Runs Python. A process that is told to end takes a running Python with it.
 *
 * @param command such as {@code python3}
 */
record Python(String command) {
    /** What one run came to; standard error is among the output. */
    record Output(int exitCode, List<String> lines) {
        Output {
            lines = List.copyOf(lines);
        }

        /** The last line that is not blank, which in a failure says why. */
        String last() {
            return lines.stream()
                    .filter(line -> !line.isBlank())
                    .reduce((a, b) -> b)
                    .orElse("no output");
        }
    }

    /**
     * @param without variables that the environment is not to have
     * @throws ExplainedException if there is no such Python
     */
    Output run(Set<String> without, List<String> arguments) {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().keySet().removeAll(without);
        try {
            return finish(builder.start());
        } catch (IOException e) {
            throw new ExplainedException(
                    "Python cannot be started as \"%s\" (%s). Name another one with --python."
                            .formatted(command, e.getMessage()),
                    e);
        }
    }

    private static Output finish(Process process) throws IOException {
        Thread hook = new Thread(process::destroyForcibly, "end-python");
        Runtime.getRuntime().addShutdownHook(hook);
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> lines = output.lines().toList();
            return new Output(process.waitFor(), lines);
        } catch (InterruptedException e) {
            throw new ExplainedException("The measurement was interrupted.", e);
        } finally {
            process.destroyForcibly();
            remove(hook);
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // What a Python that was ended on purpose said last is nobody's business: wait for the end of this process.
            LockSupport.park();
        }
    }
}
