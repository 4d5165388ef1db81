package org.hundredfold.app;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The command that starts this very Java process once more, or another build of the program as this one was started. */
final class JavaCommand {
    /** The first Java whose warnings of native access and of old memory access must be silenced one by one. */
    private static final int WARNS = 24;

    private JavaCommand() {}

    /** The class path of this process. */
    static String classPath() {
        return System.getProperty("java.class.path");
    }

    /**
     * @param classPath of the second process
     * @param main the class to start
     * @param further options for Java, beside those of this process
     */
    static List<String> again(String classPath, Class<?> main, String[] arguments, String... further) {
        return again(classPath, main.getName(), arguments, further);
    }

    /** The same by the name of a class that this process need not have. */
    static List<String> again(String classPath, String main, String[] arguments, String... further) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(options());
        if (Runtime.version().feature() >= WARNS) {
            // java -jar takes the first one from the manifest; with a class path it must be said.
            command.add("--enable-native-access=ALL-UNNAMED");
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        Collections.addAll(command, further);
        Collections.addAll(command, "-cp", classPath, main);
        Collections.addAll(command, arguments);
        return command;
    }

    /** Two processes cannot be debugged at one address. */
    static boolean isDebugged() {
        return options().stream().anyMatch(option -> option.startsWith("-agentlib:jdwp"));
    }

    private static List<String> options() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments();
    }

    /** With a console of its own or without one, as this process was started. */
    private static String java() {
        String name = ProcessHandle.current()
                .info()
                .command()
                .filter(command -> command.endsWith("javaw.exe"))
                .map(command -> "javaw")
                .orElse("java");
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
