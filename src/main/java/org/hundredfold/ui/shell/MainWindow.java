package org.hundredfold.ui.shell;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.Shortcuts;
import org.hundredfold.ui.common.Status;
import org.hundredfold.ui.common.Theme;

/** The window's frame: the bar of places at the left, a place in the middle, messages above it, the status line below. */
public final class MainWindow extends StackPane {
    private final ObjectProperty<Place> selected = new SimpleObjectProperty<>();
    private final List<Place> places;
    private final Theme theme;
    private final BorderPane frame = new BorderPane();
    private final HelpOverlay help = new HelpOverlay();

    /** @param places in the order of the bar; the first is shown */
    public MainWindow(List<Place> places, Theme theme, Status status, Messages messages, Drops drops) {
        this.places = List.copyOf(places);
        this.theme = theme;
        selected.set(this.places.get(0));
        DropOverlay overlay = new DropOverlay(drops, messages, selected);
        BorderPane middle = new BorderPane();
        middle.setTop(new MessageBar(messages));
        frame.setLeft(bar());
        frame.setCenter(middle);
        frame.setBottom(new StatusLine(status));
        getChildren().addAll(frame, help, overlay);
        overlay.watch(this);
        selected.subscribe(place -> middle.setCenter(place.view()));
        for (int i = 0; i < this.places.size(); i++) {
            Place place = this.places.get(i);
            Shortcuts.whileShown(this, "Shortcut+" + (i + 1), () -> selected.set(place));
        }
        Shortcuts.whileShown(this, "F1", help::toggle);
    }

    /** The window as a themed scene. */
    public Scene scene(double width, double height) {
        Scene scene = new Scene(this, width, height);
        theme.install(scene);
        return scene;
    }

    /** Goes to the place of that title. */
    public void go(String title) {
        places.stream().filter(place -> place.title().equals(title)).forEach(selected::set);
    }

    /** Where one is. */
    public ObjectProperty<Place> selectedProperty() {
        return selected;
    }

    private VBox bar() {
        Button light = Buttons.icon(Icon.DARK, "Dark theme", () -> {});
        light.setOnAction(
                event -> theme.darkProperty().set(!theme.darkProperty().get()));
        theme.darkProperty().subscribe(dark -> {
            light.setGraphic((dark ? Icon.LIGHT : Icon.DARK).node());
            Buttons.named(light, dark ? "Light theme" : "Dark theme");
        });
        PlaceBar bar = new PlaceBar(places, selected);
        bar.getChildren().addAll(Layout.spacer(), Buttons.icon(Icon.HELP, "Help (F1)", help::toggle), light);
        return bar;
    }
}
