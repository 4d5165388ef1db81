package org.hundredfold.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hundredfold.export.WholeFile.Content;

/** The files that one export makes, which can be taken back. For one thread. */
public final class NewFiles {
    private final List<Path> made = new ArrayList<>();

    public NewFiles() {}

    /** See {@link WholeFile#create(Path, Content)}. */
    public void create(Path file, Content content) {
        create(file, content, written -> null);
    }

    /** See {@link WholeFile#create(Path, Content, Function)}. */
    public <T> T create(Path file, Content content, Function<Path, T> trial) {
        T found = WholeFile.create(file, content, trial);
        made.add(file);
        return found;
    }

    /** Deletes those that were made, and nothing that somebody else has put beside them meanwhile. */
    void takeBack() {
        made.forEach(file -> file.toFile().delete());
    }
}
