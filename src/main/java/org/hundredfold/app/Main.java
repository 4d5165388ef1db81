package org.hundredfold.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hundredfold.cli.Hundredfold;
import org.hundredfold.runs.HomeFolder;
import org.slf4j.LoggerFactory;

/** Opens the window, or runs the command that the arguments name. */
public final class Main {
    private static final String HOME = "--home";

    private Main() {}

    public static void main(String[] arguments) {
        String start = Relaunch.withVectors(Main.class, arguments);
        Path home = HomeFolder.of(given(Arrays.asList(arguments)).orElse(null));
        // Before the first logger is made: the log's file is named in logback.xml by this property.
        System.setProperty("hundredfold.log", home.resolve("hundredfold.log").toString());
        System.setProperty("hundredfold.start", start);
        LoggerFactory.getLogger(Main.class).info("Matrix products by {}", start);
        System.exit(wantsWindow(arguments) ? Window.open(home) : Hundredfold.run(arguments));
    }

    /** Without arguments, or with nothing but a home folder. */
    private static boolean wantsWindow(String[] arguments) {
        return arguments.length == 0
                || arguments.length == 2 && arguments[0].equals(HOME)
                || arguments.length == 1 && arguments[0].startsWith(HOME + "=");
    }

    /** The home folder that the arguments name, wherever it stands among them. */
    private static Optional<Path> given(List<String> arguments) {
        int at = arguments.indexOf(HOME);
        Optional<String> named = at >= 0 && at + 1 < arguments.size()
                ? Optional.of(arguments.get(at + 1))
                : arguments.stream()
                        .filter(argument -> argument.startsWith(HOME + "="))
                        .map(argument -> argument.substring(HOME.length() + 1))
                        .findFirst();
        return named.flatMap(Main::path);
    }

    /** Empty if there cannot be such a folder, which the command line will say. */
    private static Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
