package org.hundredfold.ui.data;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.ui.common.Choice;
import org.hundredfold.ui.common.Layout;

/** Chooses how pictures become numbers: size, grey or colour, cut to a square or whole. */
final class PreprocessingControls extends VBox {
    private final ObjectProperty<Preprocessing> preprocessing;
    private final Slider size = new Slider(Preprocessing.MIN_SIZE, Preprocessing.MAX_SIZE, Preprocessing.MIN_SIZE);
    private final ObjectProperty<Boolean> colour = new SimpleObjectProperty<>();
    private final ObjectProperty<Framing> framing = new SimpleObjectProperty<>();
    private final Label pixels = new Label();
    private boolean following;

    PreprocessingControls(ObjectProperty<Preprocessing> preprocessing) {
        this.preprocessing = preprocessing;
        getStyleClass().addAll("lines", "preprocessing");
        pixels.getStyleClass().add("count");
        size.setBlockIncrement(1);
        size.setAccessibleText("Picture size in pixels");
        HBox.setHgrow(size, Priority.ALWAYS);
        var colours = new Choice<>(List.of(false, true), is -> is ? "Colour" : "Grey", colour);
        var framings = new Choice<>(List.of(Framing.values()), is -> is == Framing.CROP ? "Crop" : "Fit", framing);
        explain(size, "Pixels along each side");
        explain(colours, "Grey has one number for each pixel; colour has three: red, green and blue");
        explain(framings, "Crop keeps the largest square in the middle; fit keeps all of the picture, on white");
        getChildren().addAll(Layout.cluster(new Label("Size"), size, pixels), Layout.cluster(colours, framings));
        preprocessing.subscribe(this::show);
        size.valueProperty().subscribe((was, is) -> choose());
        colour.subscribe((was, is) -> choose());
        framing.subscribe((was, is) -> choose());
    }

    private static void explain(Node node, String sentence) {
        Tooltip.install(node, new Tooltip(sentence));
    }

    private void show(Preprocessing chosen) {
        pixels.setText("%1$d x %1$d".formatted(chosen.size()));
        following = true;
        size.setValue(chosen.size());
        colour.set(chosen.colour());
        framing.set(chosen.framing());
        following = false;
    }

    private void choose() {
        if (!following) {
            preprocessing.set(new Preprocessing((int) Math.round(size.getValue()), colour.get(), framing.get()));
        }
    }
}
