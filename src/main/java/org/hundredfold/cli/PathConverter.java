package org.hundredfold.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.TypeConversionException;

/** Reads paths from the command line. */
final class PathConverter {
    private PathConverter() {}

    /** @throws TypeConversionException with a sentence, if this computer has no such paths */
    static Path convert(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(
                    "'%s' cannot be the name of a file here: %s. Check it, and the encoding of the terminal."
                            .formatted(text, e.getReason()));
        }
    }
}
