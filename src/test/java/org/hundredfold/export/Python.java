package org.hundredfold.export;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The real Python. Tests that need it are skipped where it is missing, but fail if HUNDREDFOLD_TOOLS is set in the
 * environment, as it is where every tool has been installed.
 */
public final class Python {
    /** Debian's, which has what Debian packages; another one may come first in the path. */
    private static final String PYTHON =
            Files.isExecutable(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3";

    private static final Map<String, Boolean> FOUND = new ConcurrentHashMap<>();

    private final Path folder;

    /**
     * With NumPy.
     *
     * @param folder where the scripts run
     */
    public Python(Path folder) {
        this(folder, "numpy");
    }

    /** @param modules that the scripts need */
    public Python(Path folder, String... modules) {
        this.folder = folder;
        List<String> missing = Stream.of(modules).filter(module -> !has(module)).toList();
        require(missing.isEmpty(), "%s has no %s".formatted(PYTHON, missing));
    }

    /** A test that needs a tool goes on only if it is here. */
    public static void require(boolean here, String missing) {
        assertTrue(here || System.getenv("HUNDREDFOLD_TOOLS") == null, missing);
        assumeTrue(here, missing);
    }

    /** Whether there is a module, or several with commas between them. */
    public static boolean has(String module) {
        return FOUND.computeIfAbsent(module, Python::isThere);
    }

    private static boolean isThere(String module) {
        try {
            return new ProcessBuilder(PYTHON, "-c", "import " + module).start().waitFor() == 0;
        } catch (IOException | InterruptedException noPython) {
            return false;
        }
    }

    /** Runs a script; returns what it prints. */
    public String run(String script) throws IOException, InterruptedException {
        return output("-c", "import numpy as np\n" + script);
    }

    /** Runs a file; returns what it prints. */
    public String runFile(Path file, String... arguments) throws IOException, InterruptedException {
        return output(
                Stream.concat(Stream.of(file.toString()), Stream.of(arguments)).toArray(String[]::new));
    }

    private String output(String... arguments) throws IOException, InterruptedException {
        Process process = start(List.of(arguments));
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("Python failed: " + printed);
        }
        return printed.strip();
    }

    private Process start(List<String> arguments) throws IOException {
        List<String> command =
                Stream.concat(Stream.of(PYTHON), arguments.stream()).toList();
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
    }
}
