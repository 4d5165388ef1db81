package org.hundredfold.ui.data;

import javafx.scene.control.Label;
import org.hundredfold.ui.common.Formats;

/** A number at the end of a line, never cut off. */
final class CountLabel extends Label {
    CountLabel() {
        getStyleClass().add("count");
        setMinWidth(USE_PREF_SIZE);
    }

    CountLabel(int count) {
        this();
        show(count);
    }

    void show(int count) {
        setText(Formats.count(count));
    }
}
