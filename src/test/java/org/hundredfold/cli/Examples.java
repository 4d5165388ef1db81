package org.hundredfold.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The examples of a page, without their comments. */
public final class Examples {
    private Examples() {}

    /** Lines that begin with one of some words, in their order. */
    public static List<String> of(Path page, String... beginnings) throws IOException {
        return Files.readAllLines(page).stream()
                .filter(line -> List.of(beginnings).stream().anyMatch(line::startsWith))
                .map(line -> line.replaceFirst(" +#.*", ""))
                .toList();
    }
}
