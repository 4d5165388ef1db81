package org.hundredfold.ui.common;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

/** Asks for a folder; tests answer with a lambda, since native dialogs cannot be driven headless. */
@FunctionalInterface
public interface FolderPicker {
    /** @param start the folder to open in; ignored where it no longer exists */
    Optional<Path> pick(Window owner, String title, Optional<Path> start);

    /** The platform's own dialog. */
    static FolderPicker nativeDialog() {
        return (owner, title, start) -> {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(title);
            start.filter(Files::isDirectory).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
            return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
        };
    }
}
