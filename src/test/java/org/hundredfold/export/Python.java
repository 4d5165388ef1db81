package org.hundredfold.export;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The real Python; tests that need it are skipped where it, or a module, is missing, but fail where everything has to be checked.
 */
public final class Python {
    private static final boolean ALL_HAS_TO_BE_CHECKED = System.getenv("CI") != null;

    private final String program;
    private final Path folder;

    /**
     * With NumPy.
     *
     * @param folder where the scripts run
     */
    public Python(Path folder) {
        this("python3", folder, "numpy");
    }

    private Python(String program, Path folder, String... modules) {
        this.program = program;
        this.folder = folder;
        boolean here = isHere(program, modules);
        if (!here && ALL_HAS_TO_BE_CHECKED) {
            throw new IllegalStateException("%s with %s is not here".formatted(program, List.of(modules)));
        }
        assumeTrue(here, () -> "%s with %s is not here".formatted(program, List.of(modules)));
    }

    /** The system's own, for which {@code .ci/run} installs modules. */
    public static Python ofSystem(Path folder, String... modules) {
        return new Python("/usr/bin/python3", folder, modules);
    }

    private static boolean isHere(String program, String... modules) {
        String script = "import sys, importlib.util as u; sys.exit(not all(map(u.find_spec, sys.argv[1:])))";
        List<String> command = Stream.concat(Stream.of(program, "-c", script), Stream.of(modules))
                .toList();
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
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
                Stream.concat(Stream.of(program), arguments.stream()).toList();
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
    }
}
