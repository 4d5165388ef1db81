package org.hundredfold.ui.train;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** How a training goes about it, each with what it is good for. */
final class RecipePane extends VBox {
    RecipePane(RecipeForm form) {
        getStyleClass().addAll("lines", "recipe");
        getChildren()
                .addAll(
                        Labels.section("Recipe"),
                        amount("Weight decay", form.weightDecay, "Pulls weights towards 0: less is learned by heart."),
                        amount("Warm-up %", form.warmUp, "Begins with small steps, until it has found its way."),
                        amount(
                                "Label smoothing %",
                                form.labelSmoothing, "Learns to doubt a little: probabilities are less bold."),
                        choice("Cosine", form.cosine, "Steps become smaller and smaller towards the end."),
                        choice(
                                "Standardise",
                                form.standardise,
                                "Pictures are brought to the same mean and spread first."),
                        choice("Balanced classes", form.balanced, "Rare classes count as much as frequent ones."));
    }

    private static VBox amount(String name, Entry<?> entry, String words) {
        TextField field = SettingsPane.field(entry, entry.rule());
        field.setAccessibleText(name);
        field.setAccessibleHelp(words);
        Label label = Labels.muted(name);
        label.setLabelFor(field);
        return explained(Layout.row(Layout.grow(label), field), words);
    }

    private static VBox choice(String name, ObjectProperty<Boolean> chosen, String words) {
        CheckBox box = new CheckBox(name);
        box.setAccessibleHelp(words);
        chosen.subscribe(box::setSelected);
        box.selectedProperty().subscribe(chosen::set);
        return explained(box, words);
    }

    private static VBox explained(Node control, String words) {
        Label explanation = Labels.muted(words);
        explanation.setWrapText(true);
        VBox lines = new VBox(control, explanation);
        lines.getStyleClass().add("explained");
        return lines;
    }
}
