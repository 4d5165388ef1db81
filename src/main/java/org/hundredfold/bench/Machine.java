package org.hundredfold.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.hundredfold.nn.Backend;

/**
 * What was measured on.
 *
 * @param way how matrix products are made
 * @param start how the program was started, in words
 * @param version of the program; a dash where it is not packaged
 */
public record Machine(
        String way, String start, String java, String system, String cpu, int cores, String date, String version) {
    private static final Path CPU = Path.of("/proc/cpuinfo");
    private static final String MODEL = "model name";

    static Machine current() {
        return new Machine(
                Backend.description(),
                System.getProperty("hundredfold.start", "as a part of another program"),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                "%s %s, %s".formatted(property("os.name"), property("os.version"), property("os.arch")),
                model().orElse("unknown"),
                Runtime.getRuntime().availableProcessors(),
                LocalDate.now().toString(),
                Optional.ofNullable(Machine.class.getPackage().getImplementationVersion())
                        .orElse("-"));
    }

    private static String property(String name) {
        return System.getProperty(name);
    }

    /** Only Linux tells. */
    private static Optional<String> model() {
        try (Stream<String> lines = Files.lines(CPU)) {
            return lines.filter(line -> line.startsWith(MODEL))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
