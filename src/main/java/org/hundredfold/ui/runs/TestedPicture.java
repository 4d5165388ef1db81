package org.hundredfold.ui.runs;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.hundredfold.train.PictureAnswer;

/**
 * A test picture as it is listed.
 *
 * @param folder that it lay in
 * @param words what was answered to it
 */
record TestedPicture(Path folder, PictureAnswer answer, String words) {
    /** Where it lay; empty if that is no path on this system. */
    Optional<Path> file() {
        try {
            return Optional.of(folder.resolve(answer.picture()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
