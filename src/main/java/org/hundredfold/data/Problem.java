package org.hundredfold.data;

import java.nio.file.Path;

/**
 * What is wrong with a file.
 *
 * @param reason a few words that complete "file: ...", such as {@code "is empty"}
 */
public record Problem(Path file, Kind kind, String reason) {
    /** The file's path to be read by people and programs: no two paths read the same. */
    public String path() {
        return PathText.ofWhole(file);
    }

    public enum Kind {
        /** The file is not part of the data set. */
        LEFT_OUT,
        /** The picture was read and is used, but something about it deserves a look. */
        WARNING
    }
}
