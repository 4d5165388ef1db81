package org.hundredfold.ui.common;

import javafx.scene.input.KeyEvent;

/**
 * The keys for pictures, the same wherever they are shown: Delete excludes, B brings back, M moves to another
 * class, the digits 1 to 9 to the first classes.
 */
public record PictureKeys(PictureActions actions) {
    private static final int DIGITS = 9;

    /** Consumes the event if it is one of the keys. */
    public void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case DELETE -> actions.exclude();
            case B -> actions.bringBack();
            case M -> actions.move();
            default -> {
                if (!moveTo(event.getText())) {
                    return;
                }
            }
        }
        event.consume();
    }

    private boolean moveTo(String key) {
        int label = key.length() == 1 ? key.charAt(0) - '1' : -1;
        boolean named = label >= 0 && label < Math.min(DIGITS, actions.classes().size());
        if (named) {
            actions.moveTo(label);
        }
        return named;
    }
}
