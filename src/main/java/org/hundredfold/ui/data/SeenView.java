package org.hundredfold.ui.data;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.FittedView;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.PixelView;

/** What the network sees: the selected picture beside its pixels, and how these are made. */
final class SeenView extends VBox {
    private final FittedView original = new FittedView();
    private final PixelView pixels = new PixelView();
    private final Label originalSize = Labels.muted("");
    private final Label numbers = Labels.muted("");
    private final HBox pair = new HBox(new VBox(original, originalSize), new VBox(pixels, numbers));
    private final Label name = Labels.muted("");

    SeenView(SeenModel model, PreprocessingControls controls) {
        getStyleClass().addAll("lines", "seen");
        pair.getStyleClass().add("pair");
        original.setAccessibleText("The selected picture");
        pixels.setAccessibleText("The selected picture as the network sees it");
        Label trouble = Labels.bound(Labels.body(""), model.troubleProperty());
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        getChildren().addAll(Labels.section("What the network sees"), name, pair, trouble, controls);
        model.seenProperty().subscribe(this::show);
    }

    private void show(Seen seen) {
        pair.setVisible(seen != null);
        if (seen == null) {
            name.setText("");
            return;
        }
        original.show(seen.original());
        pixels.show(seen.pixels(), seen.preprocessing());
        name.setText(seen.picture().file().getFileName().toString());
        originalSize.setText(seen.extent());
        numbers.setText(Formats.count(seen.preprocessing().inputs(), "number", "numbers"));
    }
}
