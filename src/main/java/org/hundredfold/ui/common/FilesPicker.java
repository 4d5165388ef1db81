package org.hundredfold.ui.common;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Asks for one or more files to open; tests answer with a lambda. */
@FunctionalInterface
public interface FilesPicker {
    /** As {@link FilePicker#pick}; none if the user thinks better of it. */
    List<Path> pick(Window owner, String title, String kind, List<String> endings);

    /** The platform's own dialog; the user can have it show all files. */
    static FilesPicker nativeDialog() {
        return (owner, title, kind, endings) -> {
            List<File> files = chooser(title, kind, endings).showOpenMultipleDialog(owner);
            return files == null ? List.of() : files.stream().map(File::toPath).toList();
        };
    }

    /** The platform's dialog before it is shown. */
    static FileChooser chooser(String title, String kind, List<String> endings) {
        FileChooser chooser = FilePicker.chooser(title, kind, endings);
        // The first is for names without an ending, which GTK holds the second not to match.
        chooser.getExtensionFilters().add(new ExtensionFilter("All files", "*", "*.*"));
        return chooser;
    }
}
