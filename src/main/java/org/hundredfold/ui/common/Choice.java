package org.hundredfold.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** A choice among few values as buttons side by side, one of them pressed; none while another value is chosen. */
public final class Choice<T> extends HBox {
    /** @param words what the button of a value says */
    public Choice(List<T> values, Function<T, String> words, ObjectProperty<T> chosen) {
        getStyleClass().add("choice");
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> buttons = new ArrayList<>();
        for (T value : values) {
            ToggleButton button = new ToggleButton(words.apply(value));
            button.setMnemonicParsing(false); // underscores belong to the words
            button.setToggleGroup(group);
            chosen.subscribe(now -> button.setSelected(value.equals(now)));
            buttons.add(button);
        }
        // Clicks and arrow keys alike; a second press must not leave nothing chosen.
        group.selectedToggleProperty().subscribe((was, is) -> {
            if (is != null) {
                chosen.set(values.get(buttons.indexOf(is)));
            } else if (values.get(buttons.indexOf(was)).equals(chosen.get())) {
                group.selectToggle(was);
            }
        });
        buttons.get(0).getStyleClass().add("first");
        buttons.get(buttons.size() - 1).getStyleClass().add("last");
        getChildren().setAll(buttons);
    }
}
