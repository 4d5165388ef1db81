package org.hundredfold.data;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Real pictures and folders with all that can be wrong with such, which are too many and not free enough to lie in the
 * project. Tests that need them are skipped where they are not.
 */
public final class AwkwardPictures {
    /** Names the folder where they lie unpacked. */
    private static final String PROPERTY = "hundredfold.pictures";

    /** Packed, beside the checkout, with the program that unpacks them. */
    private static final Path UNPACK = Path.of("..", "shared", "data", "unpack");

    private AwkwardPictures() {}

    /** A set of them. */
    public static Path set(String name) {
        String given = System.getProperty(PROPERTY);
        assumeTrue(given != null || Files.isExecutable(UNPACK), "the awkward pictures are not here");
        Path set = (given != null ? Path.of(given) : unpacked()).resolve(name);
        assumeTrue(Files.isDirectory(set), "the awkward pictures are not in " + set);
        return set;
    }

    private static Path unpacked() {
        try {
            Process unpack = new ProcessBuilder(UNPACK.toAbsolutePath().toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String folder = new String(unpack.getInputStream().readAllBytes()).strip();
            if (unpack.waitFor() != 0) {
                throw new IOException("The awkward pictures cannot be unpacked");
            }
            return Path.of(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The columns of each row of a set's manifest. */
    static Stream<List<String>> manifest(Path set) {
        try {
            return Files.readAllLines(set.resolve("MANIFEST.tsv")).stream()
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
