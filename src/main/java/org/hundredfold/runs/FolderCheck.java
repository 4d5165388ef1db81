package org.hundredfold.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.Sha256;
import org.hundredfold.train.PictureAnswer;

/** Whether a folder holds what a run learned from or was tested on, as far as a look at some of its pictures tells. */
final class FolderCheck {
    /** So many pictures are looked at, evenly spread. */
    private static final int MOST = 1_000;

    private FolderCheck() {}

    /**
     * Looks whether there is any folder of a class.
     *
     * @throws ExplainedException if there is none
     */
    static String classes(RunSummary run, Path gone, Path folder) {
        if (run.classes().stream().noneMatch(name -> Files.isDirectory(folder.resolve(name)))) {
            throw refused(folder, "holds no folder of a class of %s".formatted(run.name()), gone);
        }
        return "Whether its pictures are what they were is checked when they are read.";
    }

    /**
     * Looks at test pictures that lay in the folder.
     *
     * @return how many of them are there as they were, in a sentence
     * @throws ExplainedException if none is
     */
    static String pictures(RunSummary run, List<PictureAnswer> tested, Path gone, Path folder) {
        int stride = (tested.size() + MOST - 1) / MOST;
        List<PictureAnswer> some = IntStream.range(0, tested.size())
                .filter(i -> i % stride == 0)
                .mapToObj(tested::get)
                .toList();
        long there = some.stream().filter(picture -> isThere(folder, picture)).count();
        if (there == 0) {
            throw refused(folder, "holds none of the pictures that %s was tested on".formatted(run.name()), gone);
        }
        return there == some.size()
                ? "The pictures that were looked at are there as they were."
                : "Of %d test pictures that were looked at, %d are there as they were; the others are gone or have changed."
                        .formatted(some.size(), there);
    }

    private static boolean isThere(Path folder, PictureAnswer picture) {
        try {
            return Sha256.ofFile(folder.resolve(picture.picture())).equals(picture.content());
        } catch (IOException | InvalidPathException missing) {
            return false;
        }
    }

    /** Pictures for validation were found, but not what they lay beside. */
    static ExplainedException alone(Path folder, Path gone, Path learned) {
        return refused(folder, "does not lie beside %s as it did".formatted(learned.getFileName()), gone);
    }

    private static ExplainedException refused(Path folder, String why, Path gone) {
        return new ExplainedException(
                "%s %s, so it is not what was in %s. Choose another folder.".formatted(folder, why, gone));
    }
}
