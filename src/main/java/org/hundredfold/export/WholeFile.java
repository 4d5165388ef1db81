package org.hundredfold.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.function.Function;
import org.hundredfold.ExplainedException;

/** Files that are there whole or not at all: written under another name first, then renamed. */
public final class WholeFile {
    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    /** @throws ExplainedException if the file cannot be written or is there already, which is never overwritten */
    public static void create(Path file, Content content) {
        create(file, content, written -> null);
    }

    /**
     * The same of a file that is tried before it is there.
     *
     * @param trial given the file under its other name; what it throws is passed on, and nothing is left
     * @return what came out of the trial
     */
    public static <T> T create(Path file, Content content, Function<Path, T> trial) {
        refuseExisting(file);
        return write(file, content, trial);
    }

    /**
     * As {@link #create}, but in place of the file that may be there: for whoever has asked the user.
     *
     * @throws ExplainedException if the file cannot be written; then the old one stays
     */
    public static void replace(Path file, Content content) {
        write(file, content, written -> null, StandardCopyOption.REPLACE_EXISTING);
    }

    private static <T> T write(Path file, Content content, Function<Path, T> trial, CopyOption... options) {
        Path part = file.resolveSibling(".hundredfold-" + UUID.randomUUID() + ".part"); // which nobody else has
        try {
            try (OutputStream out =
                    Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                content.writeTo(out);
            }
            T found = trial.apply(part);
            Files.move(part, file, options);
            return found;
        } catch (FileAlreadyExistsException meanwhile) {
            throw existing(file);
        } catch (IOException failure) {
            throw new ExplainedException(
                    "%s cannot be written. Check that its folder may be written to and the disk is not full."
                            .formatted(file),
                    failure);
        } finally {
            part.toFile().delete();
        }
    }

    /** @throws ExplainedException if it is there */
    public static void refuseExisting(Path file) {
        if (Files.exists(file)) {
            throw existing(file);
        }
    }

    static ExplainedException existing(Path file) {
        return new ExplainedException(
                "%s is there already, and nothing is overwritten. Name another place.".formatted(file));
    }
}
