package org.hundredfold.ui.common;

import java.nio.file.Path;
import java.util.Locale;
import org.hundredfold.export.WholeFile;

/** Writes a file that the user has named in a dialog. */
public final class ChosenFile {
    private ChosenFile() {}

    /**
     * In place of one that may be there: the user has been asked.
     *
     * @param ending of the name, which is added where it is missing; a file of that name is then left alone
     * @return where it is
     * @throws org.hundredfold.ExplainedException if it cannot be written
     */
    public static Path write(Path chosen, String ending, WholeFile.Content content) {
        String name = chosen.getFileName().toString();
        if (name.toLowerCase(Locale.ROOT).endsWith(ending)) {
            WholeFile.replace(chosen, content);
            return chosen;
        }
        Path file = chosen.resolveSibling(name + ending);
        WholeFile.create(file, content); // nobody was asked about this one
        return file;
    }
}
