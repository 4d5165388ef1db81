package org.hundredfold.ui.common;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Buttons whose text says what they do. */
public final class Buttons {
    private Buttons() {}

    /** The one button a place is about. */
    public static Button primary(String text, Icon icon, Runnable action) {
        Button button = plain(text, icon, action);
        button.getStyleClass().add("accent");
        return button;
    }

    public static Button plain(String text, Icon icon, Runnable action) {
        Button button = plain(text, action);
        button.setGraphic(icon.node());
        return button;
    }

    public static Button plain(String text, Runnable action) {
        Button button = new Button(text);
        button.setMnemonicParsing(false); // the text may hold a user's name, and its underscores belong to it
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Without a frame, for what is rarely needed. */
    public static Button flat(String text, Runnable action) {
        Button button = plain(text, action);
        button.getStyleClass().add("flat");
        return button;
    }

    /** Only a picture; the name is its tooltip and what a screen reader says. */
    public static Button icon(Icon icon, String name, Runnable action) {
        Button button = plain("", icon, action);
        button.getStyleClass().addAll("flat", "icon-button");
        return named(button, name);
    }

    /** Gives a button without text its name. */
    public static <T extends ButtonBase> T named(T button, String name) {
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        return button;
    }
}
