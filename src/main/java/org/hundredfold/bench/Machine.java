package org.hundredfold.bench;

import java.time.LocalDate;
import java.util.Optional;
import org.hundredfold.nn.Backend;
import org.hundredfold.nn.Processor;

/**
 * What was measured on.
 *
 * @param way how matrix products are made
 * @param start how the program was started, in words
 * @param version of the program; a dash where it is not packaged
 */
public record Machine(
        String way, String start, String java, String system, String cpu, int cores, String date, String version) {
    static Machine current() {
        return new Machine(
                Backend.description(),
                System.getProperty("hundredfold.start", "as a part of another program"),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                "%s %s, %s".formatted(property("os.name"), property("os.version"), property("os.arch")),
                Processor.name().orElse("unknown"),
                Runtime.getRuntime().availableProcessors(),
                LocalDate.now().toString(),
                Optional.ofNullable(Machine.class.getPackage().getImplementationVersion())
                        .orElse("-"));
    }

    private static String property(String name) {
        return System.getProperty(name);
    }
}
