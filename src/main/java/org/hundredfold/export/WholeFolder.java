package org.hundredfold.export;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import org.hundredfold.ExplainedException;

/** Folders that are there whole or not at all: filled under another name first, then renamed. */
public final class WholeFolder {
    /** Fills a folder. */
    @FunctionalInterface
    public interface Content {
        void writeInto(Path folder) throws IOException;
    }

    private WholeFolder() {}

    /** @throws ExplainedException if the folder cannot be made or filled or is there already, which is never overwritten */
    public static void create(Path folder, Content content) {
        WholeFile.refuseExisting(folder);
        Path part = folder.resolveSibling(".hundredfold-" + UUID.randomUUID() + ".part"); // which nobody else has
        try {
            Files.createDirectory(part);
            content.writeInto(part);
            Files.move(part, folder);
        } catch (FileAlreadyExistsException meanwhile) {
            throw WholeFile.existing(folder);
        } catch (IOException failure) {
            throw new ExplainedException(
                    "The folder %s cannot be written. Check that the folder above it may be written to and the disk is not full."
                            .formatted(folder),
                    failure);
        } finally {
            deleteQuietly(part);
        }
    }

    private static void deleteQuietly(Path part) {
        try {
            delete(part);
        } catch (IOException stays) {
            part.toFile().deleteOnExit();
        }
    }

    private static void delete(Path part) throws IOException {
        if (!Files.exists(part)) {
            return;
        }
        Files.walkFileTree(part, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
