package org.hundredfold.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.hundredfold.ExplainedException;

/** Runs other programs. A process that is told to end takes a running one with it. */
final class Program {
    private Program() {}

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

    /** @throws IOException if it cannot be started */
    static Output run(ProcessBuilder builder) throws IOException {
        Process process = builder.redirectErrorStream(true).start();
        Thread hook = new Thread(process::destroyForcibly, "end-program");
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
            // What a program that was ended on purpose said last is nobody's business: wait for the end of this
            // process.
            LockSupport.park();
        }
    }
}
