package org.hundredfold.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program that starts again as {@link Main} does, tells what it was given and ends with the code of its last argument. */
final class StartedAgain {
    private StartedAgain() {}

    public static void main(String[] arguments) throws IOException {
        String way = Relaunch.withVectors(StartedAgain.class, arguments);
        System.err.println("WARNING: told by the program");
        System.err.print("no end of line");
        System.out.write(new ObjectMapper()
                .writeValueAsBytes(Map.of(
                        "way", way,
                        "arguments", List.of(arguments),
                        "options", ManagementFactory.getRuntimeMXBean().getInputArguments(),
                        "folder", Path.of("").toAbsolutePath().toString(),
                        "home", System.getenv("HUNDREDFOLD_HOME"),
                        "vectors",
                                ModuleLayer.boot()
                                        .findModule("jdk.incubator.vector")
                                        .isPresent())));
        System.out.flush();
        System.exit(Integer.parseInt(arguments[arguments.length - 1]));
    }
}
