package org.hundredfold.ui.train;

import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.Layer;
import org.hundredfold.train.Preset;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** The presets as cards side by side, each with a sentence and its main settings. */
final class PresetCards extends HBox {
    private final ToggleGroup group = new ToggleGroup();

    PresetCards(SettingsForm form) {
        getStyleClass().addAll("row", "preset-cards");
        for (Preset preset : Preset.values()) {
            getChildren().add(card(preset, form));
        }
    }

    private ToggleButton card(Preset preset, SettingsForm form) {
        ObjectProperty<Preset> chosen = form.preset;
        Label facts = Labels.muted("");
        facts.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> chosen.get() == preset && form.changedProperty().get()
                                ? "Changed in Details"
                                : facts(form.fitted(preset)),
                        chosen,
                        form.changedProperty(),
                        form.choicesProperty()));
        Label sentence = Labels.body(sentence(preset));
        VBox content = Layout.lines(Labels.section(name(preset)), sentence, facts);
        ToggleButton card = new ToggleButton();
        card.setGraphic(content);
        card.setAccessibleText(name(preset) + ". " + sentence.getText());
        card.setToggleGroup(group);
        card.getStyleClass().add("preset-card");
        card.setOnAction(event -> {
            card.setSelected(true);
            chosen.set(preset);
        });
        chosen.subscribe(now -> card.setSelected(now == preset));
        content.prefWidthProperty()
                .bind(card.widthProperty().subtract(card.getInsets().getLeft()));
        return Layout.grow(card);
    }

    static String name(Preset preset) {
        return switch (preset) {
            case QUICK -> "Quick";
            case ACCURATE -> "Accurate";
            case ORIGINAL -> "The original 101 × 10 × 1";
        };
    }

    private static String sentence(Preset preset) {
        return switch (preset) {
            case QUICK -> "A good answer soon, to see whether the pictures can be told apart.";
            case ACCURATE -> "A convolutional network fitted to your pictures; takes minutes and is right more often.";
            case ORIGINAL -> "The network of the story, updated after every single picture.";
        };
    }

    private static String facts(TrainingSettings settings) {
        int size = settings.preprocessing().size();
        return "%d × %d %s, %s, %s"
                .formatted(
                        size,
                        size,
                        settings.preprocessing().colour() ? "colour" : "grey",
                        network(settings),
                        Formats.count(settings.epochs(), "epoch", "epochs"));
    }

    private static String network(TrainingSettings settings) {
        long convolutions =
                settings.layers().stream().filter(Convolution.class::isInstance).count();
        return convolutions > 0
                ? Formats.count(convolutions, "convolution", "convolutions")
                : settings.layers().stream().map(Layer::summary).collect(Collectors.joining(" + ")) + " hidden units";
    }
}
