package org.hundredfold.nn;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What this computer says that its processor is. */
public final class Processor {
    private static final Path LINUX = Path.of("/proc/cpuinfo");
    private static final String MODEL = "model name";
    private static final Optional<String> NAME = Stream.of(linux(), windows(), mac())
            .flatMap(Optional::stream)
            .map(String::strip)
            .filter(Predicate.not(String::isEmpty))
            .findFirst();

    private Processor() {}

    /** As the system writes it; empty where it does not tell. */
    public static Optional<String> name() {
        return NAME;
    }

    private static Optional<String> linux() {
        try (Stream<String> lines = Files.lines(LINUX)) {
            return lines.filter(line -> line.startsWith(MODEL))
                    .map(line -> line.substring(line.indexOf(':') + 1))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> windows() {
        return Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER"));
    }

    private static Optional<String> mac() {
        if (!System.getProperty("os.name").startsWith("Mac")) {
            return Optional.empty();
        }
        try {
            Process told = new ProcessBuilder("sysctl", "-n", "machdep.cpu.brand_string").start();
            return Optional.of(new String(told.getInputStream().readAllBytes(), Charset.defaultCharset()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
