package org.hundredfold.ui.data;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.ui.common.Layout;

/** Chooses how pictures become numbers: size, grey or colour, cut to a square or whole. */
final class PreprocessingControls extends VBox {
    private final ObjectProperty<Preprocessing> preprocessing;
    private final Slider size = new Slider(Preprocessing.MIN_SIZE, Preprocessing.MAX_SIZE, Preprocessing.MIN_SIZE);
    private final Choice<Boolean> colour = new Choice<>("Colour", this::choose);
    private final Choice<Framing> framing = new Choice<>("Shape", this::choose);
    private final Label pixels = new Label();

    PreprocessingControls(ObjectProperty<Preprocessing> preprocessing) {
        this.preprocessing = preprocessing;
        getStyleClass().addAll("lines", "preprocessing");
        colour.add("Grey", false, "One number per pixel");
        colour.add("Colour", true, "Three numbers per pixel: red, green, blue");
        framing.add("Crop", Framing.CROP, "The largest square in the middle; the rest is cut off");
        framing.add("Whole", Framing.FIT, "All of the picture, on white");
        size.setBlockIncrement(1);
        size.setAccessibleText("Picture size in pixels");
        size.valueProperty().subscribe((was, is) -> choose());
        preprocessing.subscribe(this::show);
        pixels.getStyleClass().add("count");
        HBox.setHgrow(size, Priority.ALWAYS);
        getChildren().addAll(Layout.cluster(new Label("Size"), size, pixels), Layout.cluster(colour, framing));
    }

    private void show(Preprocessing chosen) {
        colour.select(chosen.colour());
        framing.select(chosen.framing());
        if (Math.round(size.getValue()) != chosen.size()) {
            size.setValue(chosen.size());
        }
        pixels.setText("%1$d x %1$d".formatted(chosen.size()));
    }

    private void choose() {
        preprocessing.set(new Preprocessing((int) Math.round(size.getValue()), colour.selected(), framing.selected()));
    }
}
