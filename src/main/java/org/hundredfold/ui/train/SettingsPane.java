package org.hundredfold.ui.train;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
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
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** Every setting in three groups, and in words what is wrong with them. */
final class SettingsPane extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    SettingsPane(SettingsForm form) {
        getStyleClass().addAll("card", "settings");
        GridPane pictures = group();
        add(pictures, "Size", field(form.size, "Pixels along each side, 8 to 128"));
        add(pictures, "Colours", choice(List.of(false, true), colour -> colour ? "Colour" : "Grey", form.colour));
        add(pictures, "Framing", choice(List.of(Framing.values()), SettingsPane::words, form.framing));
        add(pictures, "Validation %", field(form.validation, "Share of the pictures that score every epoch"));
        add(pictures, "Seed", field(form.seed, "The same seed gives the same split and start"));

        GridPane training = group();
        add(training, "Optimiser", choice(List.of(Kind.values()), SettingsPane::words, form.optimizer));
        add(training, "Learning rate", field(form.learningRate, "How far each step goes, such as 0.001"));
        add(training, "Batch", field(form.batch, "Pictures per step"));
        add(training, "Epochs", field(form.epochs, "How often every picture is learned from, at most"));
        add(training, "Early stop", field(form.earlyStop, "Epochs without progress after which it ends; 0 is never"));
        add(training, "Workers", field(form.threads, "0 lets the program measure which number is fastest"));

        RecipePane recipe = new RecipePane(form.recipe);
        recipe.disableProperty().bind(Bindings.equal(form.preset, Preset.ORIGINAL));
        HBox groups = new HBox(
                Layout.lines(Labels.section("Pictures"), pictures),
                Layout.lines(Labels.section("Training"), training),
                recipe);
        groups.getStyleClass().add("groups");
        groups.getChildren().forEach(group -> Layout.grow((VBox) group));
        getChildren().addAll(groups, problem(form));
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
        group.addRow(group.getRowCount(), label, control);
    }

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

    /** What is wrong with the network is told at its blocks. */
    private static Label problem(SettingsForm form) {
        Label problem = Labels.bound(Labels.body(""), form.problemProperty());
        problem.getStyleClass().add("danger");
        problem.setGraphic(Icon.WARNING.node());
        problem.visibleProperty()
                .bind(problem.textProperty().map(text -> !text.isEmpty() && !form.network.explains(text)));
        Layout.collapsing(problem);
        return problem;
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
