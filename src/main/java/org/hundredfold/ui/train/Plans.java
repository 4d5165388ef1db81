package org.hundredfold.ui.train;

import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Split;
import org.hundredfold.train.Recipe;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.common.Formats;

/** Plans in words. */
final class Plans {
    private Plans() {}

    /** What a training with these settings would do with the pictures, and how large its network would be. */
    static String describe(LoadedData loaded, TrainingSettings settings) {
        TrainingPlan plan = TrainingPlanner.plan("", loaded.data(), loaded.test(), unmeasured(settings));
        Split split = plan.split();
        int sealed = plan.test().map(test -> test.pictures().size()).orElse(split.test().length);
        return "%s to learn from, %s to score every epoch with, %s sealed for the final test. The network has %s parameters (weights and biases)."
                .formatted(
                        Formats.count(split.training().length, "picture", "pictures"),
                        Formats.count(split.validation().length),
                        Formats.count(sealed),
                        Formats.roughly(plan.network().parameterCount()));
    }

    /** Standardising looks at many pictures, which takes time, and changes no figure that is told here. */
    private static TrainingSettings unmeasured(TrainingSettings settings) {
        Recipe recipe = settings.recipe();
        return settings.toBuilder()
                .recipe(new Recipe(false, recipe.warmUp(), recipe.cosine(), recipe.labelSmoothing(), recipe.balanced()))
                .build();
    }
}
