package org.hundredfold.ui.runs;

import javafx.scene.control.Button;
import org.hundredfold.ui.common.Buttons;

/** Marks a run as worth keeping in sight; a full star when it is, an empty one when not. */
final class StarButton extends Button {
    StarButton(Runnable toggle) {
        getStyleClass().addAll("flat", "icon-button", "star");
        setOnAction(event -> toggle.run());
    }

    void show(boolean starred) {
        setText(starred ? "★" : "☆");
        Buttons.named(this, starred ? "Starred; remove the star" : "Not starred; give it a star");
    }
}
