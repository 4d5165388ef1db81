package org.hundredfold.ui.common;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;

/** Keys that work while a node is part of the window. */
public final class Shortcuts {
    private Shortcuts() {}

    /**
     * Runs the action on a key as long as the node is in a scene and not disabled. A control that has the focus and wants
     * the key for itself, such as a text field, goes first.
     *
     * @param keys such as {@code "Shortcut+Enter"}
     */
    public static void whileShown(Node node, String keys, Runnable action) {
        KeyCombination combination = KeyCombination.valueOf(keys);
        Runnable unlessDisabled = () -> {
            if (!node.isDisabled()) {
                action.run();
            }
        };
        node.sceneProperty().subscribe((Scene was, Scene is) -> {
            if (was != null) {
                was.getAccelerators().remove(combination, unlessDisabled);
            }
            if (is != null) {
                is.getAccelerators().put(combination, unlessDisabled);
            }
        });
        if (node.getScene() != null) {
            node.getScene().getAccelerators().put(combination, unlessDisabled);
        }
    }
}
