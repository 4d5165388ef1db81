package org.hundredfold.ui.common;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Text in the five sizes of the window; everything about its look is in the style sheet. */
public final class Labels {
    private Labels() {}

    /** The name of a place, 22 px. */
    public static Label title(String text) {
        return styled(text, "place-title");
    }

    /** The head of a section, 15 px semi-bold. */
    public static Label section(String text) {
        return styled(text, "section-head");
    }

    /** The one figure that matters, 32 px. */
    public static Label figure(String text) {
        return styled(text, "figure");
    }

    /** Running text, 13 px, wrapped and never cut. */
    public static Label body(String text) {
        Label label = styled(text, "body");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Secondary text, 12 px, muted. */
    public static Label muted(String text) {
        return styled(text, "muted");
    }

    /** Secondary text that follows a value. */
    public static Label muted(ObservableValue<String> text) {
        return bound(muted(""), text);
    }

    /** Lets a label follow a value. */
    public static Label bound(Label label, ObservableValue<String> text) {
        label.textProperty().bind(text);
        return label;
    }

    private static Label styled(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
