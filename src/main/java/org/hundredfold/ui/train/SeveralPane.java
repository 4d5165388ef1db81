package org.hundredfold.ui.train;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.hundredfold.train.Preset;
import org.hundredfold.train.SettingsGrid.Point;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Layout;

/** A small grid over learning rate and hidden layers, and the button that puts its runs into the queue. */
final class SeveralPane extends VBox {
    SeveralPane(GridForm grid, SettingsForm form, Consumer<List<Point>> add) {
        getStyleClass().addAll("card", "several");
        GridPane entries = new GridPane();
        entries.getStyleClass().add("form");
        SettingsPane.add(
                entries,
                "Learning rates",
                SettingsPane.field(grid.learningRates, "Each is tried, such as 0.0003, 0.001, 0.003"));
        SettingsPane.add(
                entries,
                "Hidden layers to try",
                SettingsPane.field(
                        grid.hidden, "Each is tried, with semicolons between them, such as 64; 256; 256, 128"));
        entries.getChildren().get(3).disableProperty().bind(Bindings.equal(form.preset, Preset.ORIGINAL));
        Button fill = Buttons.plain(
                "Add all to the queue",
                Icon.ADD,
                () -> add.accept(grid.pointsProperty().get()));
        var nothing =
                Bindings.createBooleanBinding(() -> grid.pointsProperty().get().isEmpty(), grid.pointsProperty());
        fill.disableProperty().bind(nothing);
        getChildren().addAll(entries, Layout.row(Layout.grow(new VerdictLabel(grid.wordsProperty(), nothing)), fill));
    }
}
