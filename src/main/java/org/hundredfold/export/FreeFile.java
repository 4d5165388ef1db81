package org.hundredfold.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.Sha256;
import org.hundredfold.export.WholeFile.Content;

/**
 * A file that was written beside others under a name that was free, and can be taken back.
 *
 * @param content hex SHA-256 of what was written
 */
public record FreeFile(Path file, String content) {
    private static final int FIRST = 1;

    /**
     * Writes a file with the first free number, such as {@code drawn-001.png}, and makes its folder if need be.
     *
     * @param ending with its dot
     * @throws ExplainedException if it cannot be written
     */
    public static FreeFile numbered(Path folder, String stem, String ending, Content content) {
        return create(folder, FIRST, number -> "%s-%03d%s".formatted(stem, number, ending), content);
    }

    /**
     * Writes a file of this name, or with a number behind it where the name is taken, and makes its folder if need be.
     *
     * @throws ExplainedException if it cannot be written
     */
    public static FreeFile named(Path folder, String name, Content content) {
        int dot = name.lastIndexOf('.') < 1 ? name.length() : name.lastIndexOf('.');
        return create(
                folder,
                FIRST,
                number -> number == FIRST
                        ? name
                        : "%s-%d%s".formatted(name.substring(0, dot), number, name.substring(dot)),
                content);
    }

    private static FreeFile create(Path folder, int first, IntFunction<String> names, Content content) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ExplainedException(
                    "The folder %s cannot be made. Check that you may write there, or choose another folder."
                            .formatted(folder),
                    e);
        }
        Path file = IntStream.iterate(first, number -> number + 1)
                .mapToObj(number -> folder.resolve(names.apply(number)))
                .filter(each -> !Files.exists(each))
                .findFirst()
                .orElseThrow();
        WholeFile.create(file, content);
        return new FreeFile(file, hash(file).orElseThrow());
    }

    /**
     * Deletes the file, if it is what was written; does nothing if it is gone.
     *
     * @throws ExplainedException if it has changed since or cannot be deleted; then it stays
     */
    public void takeBack() {
        if (hash(file).filter(now -> !now.equals(content)).isPresent()) {
            throw new ExplainedException(
                    "%s has changed since it was added, so it stays. Delete it yourself if you do not want it."
                            .formatted(file));
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ExplainedException(
                    "%s cannot be deleted. Check that its folder may be written to.".formatted(file), e);
        }
    }

    /** Whether the file is there and what was written. */
    boolean isUnchanged() {
        return hash(file).filter(content::equals).isPresent();
    }

    /** Empty if it is gone. */
    private static Optional<String> hash(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Sha256.ofFile(file)) : Optional.empty();
        } catch (IOException e) {
            throw new ExplainedException(
                    "%s cannot be read, so it stays. Check that you may read it.".formatted(file), e);
        }
    }
}
