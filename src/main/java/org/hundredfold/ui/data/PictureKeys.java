package org.hundredfold.ui.data;

import javafx.scene.input.KeyEvent;

/** The keys for pictures, the same wherever they are shown: Delete excludes, B brings back, M moves to another class. */
record PictureKeys(PictureActions actions) {
    void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case DELETE -> actions.exclude();
            case B -> actions.bringBack();
            case M -> actions.move();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
