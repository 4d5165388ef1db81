package org.hundredfold.ui.train;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.hundredfold.data.FeatureScaling;
import org.hundredfold.features.FeatureSources;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Choice;
import org.hundredfold.ui.common.FilePicker;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** What helps with very few pictures: a network of others, where it comes from, and whether the chosen one can be used. */
final class FeaturesPane extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    FeaturesPane(FeatureChoice choice, FilePicker picker) {
        getStyleClass().addAll("card", "features");
        Button choose = Buttons.plain(
                "Choose a network",
                Icon.FOLDER,
                () -> picker.pick(getScene().getWindow(), "Open a network", "ONNX files", List.of("*.onnx"))
                        .ifPresent(choice::choose));
        choose.disableProperty().bind(choice.checkingProperty());
        Button forget = Buttons.plain("Learn from pixels again", Icon.UNDO, choice::forget);
        forget.visibleProperty().bind(choice.featuresProperty().isNotNull());
        Choice<Optional<FeatureScaling>> scaling = new Choice<>(
                Stream.concat(
                                Stream.of(Optional.<FeatureScaling>empty()),
                                Stream.of(FeatureScaling.values()).map(Optional::of))
                        .toList(),
                FeaturesPane::words,
                choice.scalingProperty());
        scaling.setAccessibleText("Pixels are scaled");
        getChildren()
                .addAll(
                        Labels.section("Very few pictures?"),
                        wrapped(FeatureSources.WHY),
                        wrapped(FeatureSources.WHERE),
                        snippet(),
                        wrapped(FeatureSources.WHAT),
                        Layout.row(
                                choose,
                                Layout.collapsing(forget),
                                Layout.spacer(),
                                Layout.cluster(Labels.muted("Pixels are scaled"), scaling)),
                        result(choice));
    }

    private static Label wrapped(String text) {
        Label label = Labels.muted(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** Can be selected and copied. */
    private static TextArea snippet() {
        TextArea snippet = new TextArea(FeatureSources.SNIPPET);
        snippet.setEditable(false);
        snippet.setPrefRowCount((int) FeatureSources.SNIPPET.lines().count());
        snippet.getStyleClass().add("snippet");
        snippet.setAccessibleText("Three lines of Python that export a network");
        return snippet;
    }

    private static Label result(FeatureChoice choice) {
        Label result = Labels.bound(Labels.body(""), choice.wordsProperty());
        result.setWrapText(true);
        result.setMinHeight(USE_PREF_SIZE);
        choice.refusedProperty().subscribe(refused -> result.pseudoClassStateChanged(WRONG, refused));
        result.graphicProperty()
                .bind(Bindings.createObjectBinding(
                        () -> icon(choice).node(), choice.refusedProperty(), choice.checkingProperty()));
        result.visibleProperty().bind(result.textProperty().isNotEmpty());
        return Layout.collapsing(result);
    }

    private static Icon icon(FeatureChoice choice) {
        if (choice.refusedProperty().get()) {
            return Icon.WARNING;
        }
        return choice.checkingProperty().get() ? Icon.TIME : Icon.RIGHT;
    }

    private static String words(Optional<FeatureScaling> scaling) {
        return scaling.map(chosen -> switch (chosen) {
                    case IMAGENET -> "ImageNet";
                    case UNIT -> "0 to 1";
                    case SIGNED -> "\u22121 to 1";
                    case BYTES -> "0 to 255";
                })
                .orElse("As usual");
    }
}
