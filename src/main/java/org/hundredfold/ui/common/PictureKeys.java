package org.hundredfold.ui.common;

import java.util.OptionalInt;
import javafx.scene.input.KeyEvent;

/**
 * The keys for pictures, the same wherever they are shown: Delete excludes, B brings back, M moves to another
 * class, a digit to the class that {@link ClassKeys} has for it.
 */
public record PictureKeys(PictureActions actions) {
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
        OptionalInt label = new ClassKeys(actions.classes()).label(key);
        label.ifPresent(actions::moveTo);
        return label.isPresent();
    }
}
