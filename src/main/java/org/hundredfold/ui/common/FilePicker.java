package org.hundredfold.ui.common;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Asks for a file to open or to write; tests answer with a lambda. */
@FunctionalInterface
public interface FilePicker {
    /**
     * @param kind what the files are called, such as {@code "Pictures"}
     * @param endings of the names, such as {@code "*.png"}
     */
    Optional<Path> pick(Window owner, String title, String kind, List<String> endings);

    /** The platform's own dialog for a file that exists. */
    static FilePicker nativeOpen() {
        return (owner, title, kind, endings) -> Optional.ofNullable(
                        chooser(title, kind, endings).showOpenDialog(owner))
                .map(File::toPath);
    }

    /** The platform's own dialog for a file to be written; it asks before overwriting. */
    static FilePicker nativeSave() {
        return (owner, title, kind, endings) -> Optional.ofNullable(
                        chooser(title, kind, endings).showSaveDialog(owner))
                .map(File::toPath);
    }

    /** The platform's dialog before it is shown. */
    static FileChooser chooser(String title, String kind, List<String> endings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new ExtensionFilter(kind, endings));
        return chooser;
    }
}
