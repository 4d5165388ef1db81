package org.hundredfold.ui.train;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hundredfold.train.Recipe;
import org.hundredfold.train.SettingsGrid;
import org.hundredfold.train.TrainingSettings;

/** How a training goes about it, as the user sees and changes it. */
final class RecipeForm {
    private static final int MOST_PERCENT = (int) Math.round(100 * Recipe.MOST);

    final Entry<Double> weightDecay = new Entry<>(
            "The weight decay must be a number from 0 to 1, such as 0.01.",
            text -> Entry.inRange(Double.parseDouble(text), 0, 1));
    final Entry<Double> warmUp = Entry.percent("The warm-up", 0, MOST_PERCENT);
    final Entry<Double> labelSmoothing = Entry.percent("The label smoothing", 0, MOST_PERCENT);
    final ObjectProperty<Boolean> cosine = new SimpleObjectProperty<>(false);
    final ObjectProperty<Boolean> standardise = new SimpleObjectProperty<>(false);
    final ObjectProperty<Boolean> balanced = new SimpleObjectProperty<>(false);

    List<Entry<?>> entries() {
        return List.of(weightDecay, warmUp, labelSmoothing);
    }

    List<ObjectProperty<Boolean>> choices() {
        return List.of(cosine, standardise, balanced);
    }

    void fill(TrainingSettings from) {
        weightDecay.textProperty().set(SettingsGrid.text(from.optimizer().weightDecay()));
        Recipe recipe = from.recipe();
        warmUp.textProperty().set(Entry.inPercent(recipe.warmUp()));
        labelSmoothing.textProperty().set(Entry.inPercent(recipe.labelSmoothing()));
        cosine.set(recipe.cosine());
        standardise.set(recipe.standardise());
        balanced.set(recipe.balanced());
    }

    /** What is said, where every entry is right. */
    Recipe read() {
        return new Recipe(
                standardise.get(), warmUp.required(), cosine.get(), labelSmoothing.required(), balanced.get());
    }
}
