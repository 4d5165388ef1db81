package org.hundredfold.ui.shell;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** The narrow bar at the left: one button per place. */
final class PlaceBar extends VBox {
    private final ToggleGroup group = new ToggleGroup();

    PlaceBar(List<Place> places, ObjectProperty<Place> selected) {
        getStyleClass().add("place-bar");
        for (int i = 0; i < places.size(); i++) {
            getChildren().add(button(places.get(i), i + 1, selected));
        }
        selected.subscribe(place -> group.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == place)
                .forEach(group::selectToggle));
    }

    private ToggleButton button(Place place, int number, ObjectProperty<Place> selected) {
        ToggleButton button = new ToggleButton(place.title(), place.icon().node());
        button.setUserData(place);
        button.setToggleGroup(group);
        button.setTooltip(new Tooltip("%s (Ctrl+%d)".formatted(place.title(), number)));
        button.setOnAction(event -> {
            button.setSelected(true); // pressing the place one is in must not leave it
            selected.set(place);
        });
        return button;
    }
}
