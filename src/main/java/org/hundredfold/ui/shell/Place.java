package org.hundredfold.ui.shell;

import java.util.Optional;
import javafx.scene.Node;
import org.hundredfold.ui.common.Icon;

/**
 * One of the places of the window.
 *
 * @param folders what it makes of folders dropped on it; empty if they open as data
 */
public record Place(String title, Icon icon, Node view, Optional<FolderDrop> folders) {
    public Place(String title, Icon icon, Node view) {
        this(title, icon, view, Optional.empty());
    }
}
