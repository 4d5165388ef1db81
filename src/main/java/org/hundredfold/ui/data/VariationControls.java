package org.hundredfold.ui.data;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hundredfold.train.Augmentation;
import org.hundredfold.ui.common.Choice;
import org.hundredfold.ui.common.Layout;

/** Chooses how far pictures are varied: a slider for each amount, and whether they are mirrored. */
final class VariationControls extends VBox {
    private final ObjectProperty<Augmentation> augmentation;
    private final AmountSlider shift =
            share("Shift", "Moves each along its sides, by up to so much of a side", Augmentation.MOST_SHIFT);
    private final AmountSlider rotation = new AmountSlider(
            "Turn",
            "Turns each to the left or the right, by up to so many degrees",
            Augmentation.MOST_ROTATION,
            1,
            degrees -> "up to %.0f°".formatted(degrees),
            this::choose);
    private final AmountSlider scale =
            share("Zoom", "Makes each larger or smaller, by up to so much", Augmentation.MOST_SCALE);
    private final ObjectProperty<Boolean> flip = new SimpleObjectProperty<>(false);
    private final AmountSlider brightness =
            share("Brightness", "Makes each lighter or darker, by up to so much", Augmentation.MOST_BRIGHTNESS);
    private final AmountSlider contrast =
            share("Contrast", "Makes each crisper or paler, by up to so much", Augmentation.MOST_CONTRAST);
    private final AmountSlider noise = percent(
            "Grain", "Noise on every pixel, as in a photo taken in the dark", Augmentation.MOST_NOISE, "%.0f %%");
    private final AmountSlider erasing = percent(
            "Cover",
            "Half of them have a patch covered, whose sides are up to so much of the picture's",
            Augmentation.MOST_ERASING,
            "up to %.0f %% of a side");
    private boolean following;

    VariationControls(ObjectProperty<Augmentation> augmentation) {
        this.augmentation = augmentation;
        getStyleClass().addAll("lines", "variation-controls");
        getChildren().addAll(shift, rotation, scale, mirror(), brightness, contrast, noise, erasing);
        augmentation.subscribe(this::show);
        flip.subscribe((was, is) -> choose());
    }

    private HBox mirror() {
        Choice<Boolean> choice = new Choice<>(List.of(false, true), is -> is ? "Yes" : "No", flip);
        choice.setAccessibleText("Mirror left to right");
        HBox row = Layout.row(new Label("Mirror left to right"), Layout.spacer(), choice);
        Tooltip.install(
                row,
                new Tooltip(
                        "Every other one. Right for animals and things, wrong for digits, letters and whatever has a left side"));
        return row;
    }

    private AmountSlider share(String name, String explanation, double most) {
        return percent(name, explanation, most, "up to %.0f %%");
    }

    private AmountSlider percent(String name, String explanation, double most, String words) {
        DoubleFunction<String> inWords = share -> String.format(Locale.ROOT, words, 100 * share);
        return new AmountSlider(name, explanation, most, 100, inWords, this::choose);
    }

    private void show(Augmentation chosen) {
        following = true;
        shift.show(chosen.shift());
        rotation.show(chosen.rotation());
        scale.show(chosen.scale());
        flip.set(chosen.flip());
        brightness.show(chosen.brightness());
        contrast.show(chosen.contrast());
        noise.show(chosen.noise());
        erasing.show(chosen.erasing());
        following = false;
    }

    private void choose() {
        if (!following) {
            augmentation.set(new Augmentation(
                    shift.amount(),
                    rotation.amount(),
                    scale.amount(),
                    flip.get(),
                    brightness.amount(),
                    contrast.amount(),
                    noise.amount(),
                    erasing.amount()));
        }
    }
}
