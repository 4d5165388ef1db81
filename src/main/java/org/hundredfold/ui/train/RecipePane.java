package org.hundredfold.ui.train;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Labels;

/** How a training goes about it, each with what it is good for. */
final class RecipePane extends VBox {
    RecipePane(RecipeForm form) {
        getStyleClass().addAll("lines", "recipe");
        GridPane recipe = SettingsPane.group();
        SettingsPane.add(
                recipe, "Weight decay", form.weightDecay, "Pulls weights towards 0: less is learned by heart.");
        SettingsPane.add(recipe, "Warm-up %", form.warmUp, "Begins with small steps, until it has found its way.");
        SettingsPane.add(
                recipe,
                "Label smoothing %",
                form.labelSmoothing,
                "Learns to doubt a little: probabilities are less bold.");
        getChildren()
                .addAll(
                        Labels.section("Recipe"),
                        recipe,
                        choice("Cosine", form.cosine, "Steps become smaller and smaller towards the end."),
                        choice(
                                "Standardise",
                                form.standardise,
                                "Pictures are brought to the same mean and spread first."),
                        choice("Balanced classes", form.balanced, "Rare classes count as much as frequent ones."));
    }

    /** A box to tick, with a line below that explains it. */
    static VBox choice(String name, ObjectProperty<Boolean> chosen, String words) {
        CheckBox box = new CheckBox(name);
        box.setAccessibleHelp(words);
        chosen.subscribe(box::setSelected);
        box.selectedProperty().subscribe(chosen::set);
        VBox explained = new VBox(box, SettingsPane.hint(words));
        explained.getStyleClass().add("explained");
        return explained;
    }
}
