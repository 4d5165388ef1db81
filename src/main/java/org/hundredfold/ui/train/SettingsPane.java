package org.hundredfold.ui.train;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.nn.OptimizerSettings.Kind;
import org.hundredfold.train.Preset;
import org.hundredfold.ui.common.Choice;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** Every setting in three groups, each with what it is good for. */
final class SettingsPane extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    SettingsPane(SettingsForm form) {
        getStyleClass().addAll("card", "settings");
        GridPane pictures = group();
        add(pictures, "Size", form.size, "Pixels along each side.");
        add(pictures, "Colours", choice(List.of(false, true), colour -> colour ? "Colour" : "Grey", form.colour));
        add(
                pictures,
                "Framing",
                choice(List.of(Framing.values()), SettingsPane::words, form.framing),
                "Crop cuts off what makes a picture no square, Fit adds white.");
        add(pictures, "Validation %", form.validation, "Pictures that score every epoch and are never learned from.");
        add(pictures, "Seed", form.seed, "The same seed gives the same split and start.");

        GridPane training = group();
        add(training, "Optimiser", choice(List.of(Kind.values()), SettingsPane::words, form.optimizer));
        add(training, "Learning rate", form.learningRate, "How far each step goes.");
        add(training, "Batch", form.batch, "Pictures that each step is made of.");
        add(training, "Epochs", form.epochs, "How often every picture is learned from, at most.");
        add(
                training,
                "Early stop",
                form.earlyStop,
                "Ends after so many epochs without progress; 0 lets it go on to the last.");
        add(training, "Workers", form.threads, "How many cores share each batch; 0 measures what is fastest.");

        RecipePane recipe = new RecipePane(form.recipe);
        recipe.disableProperty().bind(Bindings.equal(form.preset, Preset.ORIGINAL));
        HBox groups = new HBox(
                Layout.lines(Labels.section("Pictures"), pictures),
                Layout.lines(Labels.section("Training"), training),
                recipe);
        groups.getStyleClass().add("groups");
        groups.getChildren().forEach(group -> Layout.grow((VBox) group));
        getChildren().add(groups);
    }

    static GridPane group() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form");
        return grid;
    }

    static void add(GridPane group, String name, Node control) {
        Label label = Labels.muted(name);
        label.setLabelFor(control);
        control.setAccessibleText(name);
        GridPane.setValignment(label, VPos.TOP);
        VBox explained = new VBox(control);
        explained.getStyleClass().add("explained");
        group.addRow(group.getRowCount(), label, explained);
    }

    /** With a line below the control that explains it. */
    static void add(GridPane group, String name, Node control, String hint) {
        add(group, name, control);
        control.setAccessibleHelp(hint);
        ((VBox) control.getParent()).getChildren().add(hint(hint));
    }

    static void add(GridPane group, String name, Entry<?> entry, String hint) {
        add(group, name, field(entry, entry.rule()), hint);
    }

    static Label hint(String text) {
        Label hint = Labels.muted(text);
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        return hint;
    }

    /** @param hint shown when the mouse rests on it */
    static TextField field(Entry<?> entry, String hint) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(entry.textProperty());
        field.setTooltip(new Tooltip(hint));
        entry.textProperty()
                .subscribe(text ->
                        field.pseudoClassStateChanged(WRONG, entry.problem().isPresent()));
        return field;
    }

    static <T> Choice<T> choice(List<T> values, Function<T, String> words, ObjectProperty<T> chosen) {
        return new Choice<>(values, words, chosen);
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case SGD -> "SGD";
            case MOMENTUM -> "Momentum";
            case ADAM -> "Adam";
        };
    }

    private static String words(Framing framing) {
        return switch (framing) {
            case CROP -> "Crop";
            case FIT -> "Fit";
        };
    }
}
