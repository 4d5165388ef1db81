package org.hundredfold.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, with its output in files. */
public final class Program {
    private final Path folder;
    private final File out;
    private final File err;
    private final Class<?> main;
    private final List<String> options;

    /** @param folder working directory, home folder and place of the output */
    public Program(Path folder) {
        this(folder, Main.class);
    }

    /** @param options Java's own */
    public Program(Path folder, Class<?> main, String... options) {
        this.folder = folder;
        this.main = main;
        this.options = List.of(options);
        out = folder.resolve("out.txt").toFile();
        err = folder.resolve("err.txt").toFile();
    }

    public Process start(String... arguments) throws IOException {
        return start(List.of(), arguments);
    }

    /** As a terminal does on Linux: as the first of a group of processes, which has the number of its first one. */
    public Process startGroup(String... arguments) throws IOException {
        return start(List.of("env", "--default-signal=INT,HUP", "setsid"), arguments);
    }

    private Process start(List<String> starter, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(starter);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out)
                .redirectError(err);
        builder.environment().put("HUNDREDFOLD_HOME", folder.resolve("home").toString());
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        return builder.start();
    }

    /** Runs to the end; returns the exit code. */
    public int run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("Still running after two minutes: " + String.join(" ", arguments));
        }
        return process.exitValue();
    }

    public String out() throws IOException {
        return Files.readString(out.toPath());
    }

    public String err() throws IOException {
        return Files.readString(err.toPath());
    }
}
