package org.hundredfold.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.hundredfold.RunningProgram;
import org.hundredfold.train.ClusterConnector;

/** Finds the build of this program that has Apache Spark in it, for commands that are to compute there. */
final class SparkBuild {
    /** Names the folder of that build; without it, it is the folder {@code spark} beside this program. */
    private static final String PLACE = "hundredfold.spark";

    private static final String ON = "--on";
    private static final String HERE = "here";

    private SparkBuild() {}

    /** Its jar, if the arguments want Spark, this is another build, and it is there. Where it is not, the command says so. */
    static Optional<Path> wantedBy(String... arguments) {
        return wantsSpark(List.of(arguments)) && !isThis() ? jar() : Optional.empty();
    }

    /** Its jar, if it is there. */
    static Optional<Path> jar() {
        return Optional.of(folder().resolve("hundredfold.jar")).filter(Files::isRegularFile);
    }

    private static boolean wantsSpark(List<String> arguments) {
        int on = arguments.indexOf(ON);
        return on >= 0 && on + 1 < arguments.size() && !arguments.get(on + 1).equals(HERE)
                || arguments.stream()
                        .anyMatch(argument -> argument.startsWith(ON + "=") && !argument.equals(ON + "=" + HERE));
    }

    private static boolean isThis() {
        return ServiceLoader.load(ClusterConnector.class).findFirst().isPresent();
    }

    private static Path folder() {
        String given = System.getProperty(PLACE);
        return given == null ? RunningProgram.location().resolveSibling("spark") : Path.of(given);
    }
}
