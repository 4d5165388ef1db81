package org.hundredfold.ui.data;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** A few values beside each other of which exactly one is chosen. */
final class Choice<T> extends HBox {
    private final ToggleGroup group = new ToggleGroup();
    private final String name;
    private final Runnable chosen;

    /** @param chosen called when the user has chosen another value */
    Choice(String name, Runnable chosen) {
        this.name = name;
        this.chosen = chosen;
        getStyleClass().add("choice");
    }

    void add(String text, T value, String explanation) {
        ToggleButton button = new ToggleButton(text);
        button.setUserData(value);
        button.setToggleGroup(group);
        button.setTooltip(new Tooltip(explanation));
        button.setAccessibleText(name + ": " + text);
        button.getStyleClass().add(getChildren().isEmpty() ? "left-pill" : "right-pill");
        button.setOnAction(event -> {
            button.setSelected(true); // pressing the chosen one must not leave none
            chosen.run();
        });
        getChildren().add(button);
    }

    void select(T value) {
        group.getToggles().stream()
                .filter(toggle -> toggle.getUserData().equals(value))
                .forEach(group::selectToggle);
    }

    @SuppressWarnings("unchecked") // only add() sets user data
    T selected() {
        return (T) group.getSelectedToggle().getUserData();
    }
}
