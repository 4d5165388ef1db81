package org.hundredfold.ui.data;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.hundredfold.data.FolderLayout;

/** What comes of a folder that is opened: exactly one of what was read in it, and parts about which the user is asked. */
record FirstLook(Optional<FolderLayout> layout, Optional<Opened> opened) {
    /** @param classes reads the folder if it holds classes */
    static FirstLook at(Path folder, Supplier<Opened> classes) {
        Optional<FolderLayout> layout = FolderLayout.of(folder);
        return new FirstLook(layout, layout.isPresent() ? Optional.empty() : Optional.of(classes.get()));
    }
}
