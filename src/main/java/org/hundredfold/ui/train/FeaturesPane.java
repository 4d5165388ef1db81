package org.hundredfold.ui.train;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hundredfold.data.FeatureScaling;
import org.hundredfold.features.FeatureSources;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Choice;
import org.hundredfold.ui.common.FilePicker;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.Snippet;

/** What helps with very few pictures: a network of others, whether the chosen one can be used, and where one comes from. */
final class FeaturesPane extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");
    private static final PseudoClass USABLE = PseudoClass.getPseudoClass("success");

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
        getChildren()
                .addAll(
                        Labels.section("Very few pictures?"),
                        whole(Labels.body(FeatureSources.WHY)),
                        Layout.cluster(choose, Layout.collapsing(forget)),
                        result(choice),
                        scaling(choice),
                        Labels.section("Where to get a network"),
                        step(1, Labels.body(FeatureSources.ZOO), address()),
                        step(2, Labels.body(FeatureSources.EXPORT), snippet()),
                        step(3, Labels.body("Choose the file here. " + FeatureSources.NEEDS)));
    }

    private static Node scaling(FeatureChoice choice) {
        Choice<Optional<FeatureScaling>> scaling = new Choice<>(
                Stream.concat(
                                Stream.of(Optional.<FeatureScaling>empty()),
                                Stream.of(FeatureScaling.values()).map(Optional::of))
                        .toList(),
                FeaturesPane::words,
                choice.scalingProperty());
        scaling.setAccessibleText("Pixels are scaled");
        return Layout.lines(
                Layout.cluster(Labels.muted("Pixels are scaled"), scaling),
                SettingsPane.hint("As usual is right unless the page of the network says otherwise."));
    }

    private static Node step(int number, Label words, Node... more) {
        VBox step = Layout.lines(whole(words));
        step.getChildren().addAll(more);
        HBox numbered = new HBox(Labels.body(number + "."), Layout.grow(step));
        numbered.getStyleClass().add("step");
        return numbered;
    }

    private static Node address() {
        Label address = Labels.body(FeatureSources.ZOO_ADDRESS);
        return Layout.cluster(address, copy("Copy the address", FeatureSources.ZOO_ADDRESS));
    }

    private static Node snippet() {
        Snippet snippet = new Snippet("Lines of Python that export a network");
        snippet.show(FeatureSources.SNIPPET);
        return snippet;
    }

    private static Button copy(String name, String text) {
        return Buttons.plain(
                name, Icon.COPY, () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
    }

    private static Label whole(Label label) {
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Label result(FeatureChoice choice) {
        Label result = whole(Labels.bound(Labels.body(""), choice.wordsProperty()));
        result.getStyleClass().add("result");
        ObservableValue<Icon> icon =
                Bindings.createObjectBinding(() -> icon(choice), choice.refusedProperty(), choice.checkingProperty());
        result.graphicProperty().bind(icon.map(Icon::node));
        icon.subscribe(now -> {
            result.pseudoClassStateChanged(WRONG, now == Icon.WARNING);
            result.pseudoClassStateChanged(USABLE, now == Icon.DONE);
        });
        result.tooltipProperty().bind(choice.pathProperty().map(path -> path.isEmpty() ? null : new Tooltip(path)));
        result.visibleProperty().bind(result.textProperty().isNotEmpty());
        return Layout.collapsing(result);
    }

    private static Icon icon(FeatureChoice choice) {
        if (choice.refusedProperty().get()) {
            return Icon.WARNING;
        }
        return choice.checkingProperty().get() ? Icon.TIME : Icon.DONE;
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
