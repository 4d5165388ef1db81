package org.hundredfold.runs;

import java.nio.file.Path;
import java.util.Locale;

/** Where runs, the sample and the log are kept. */
public final class HomeFolder {
    private HomeFolder() {}

    /**
     * The given folder; without one what the environment variable HUNDREDFOLD_HOME names, else a folder among the
     * user's data as the operating system has it.
     *
     * @param given may be null
     */
    public static Path of(Path given) {
        if (given != null) {
            return given;
        }
        String named = System.getenv("HUNDREDFOLD_HOME");
        return named != null && !named.isBlank() ? Path.of(named) : ofTheUser();
    }

    /** Where decoded pictures are kept in a home folder. */
    public static Path cacheIn(Path home) {
        return home.resolve("cache");
    }

    /** Where pictures are put aside in a home folder that were answered wrongly. */
    public static Path taughtIn(Path home) {
        return home.resolve("taught");
    }

    private static Path ofTheUser() {
        Path user = Path.of(System.getProperty("user.home"));
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return fromEnvironment("APPDATA", user.resolve("AppData").resolve("Roaming"))
                    .resolve("Hundredfold");
        }
        if (system.startsWith("mac")) {
            return user.resolve("Library").resolve("Application Support").resolve("Hundredfold");
        }
        return fromEnvironment("XDG_DATA_HOME", user.resolve(".local").resolve("share"))
                .resolve("hundredfold");
    }

    private static Path fromEnvironment(String variable, Path otherwise) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank() ? Path.of(value) : otherwise;
    }
}
