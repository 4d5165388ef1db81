package org.hundredfold.data;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The parts of a data set that is published as {@code train}, {@code test} and maybe {@code validation} folders with the
 * class folders in each.
 */
public record FolderLayout(Path training, Optional<Path> validation, Optional<Path> test) {
    /** The parts that a folder holds; empty if its sub-folders are classes. */
    public static Optional<FolderLayout> of(Path folder) {
        return Optional.empty();
    }
}
