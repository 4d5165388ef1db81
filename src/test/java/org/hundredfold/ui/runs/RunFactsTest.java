package org.hundredfold.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hundredfold.nn.Activation;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.train.Augmentation;
import org.hundredfold.train.LayerNotation;
import org.hundredfold.train.Preset;
import org.hundredfold.train.Recipe;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.runs.RunFacts.Difference;
import org.hundredfold.ui.runs.RunFacts.Fact;
import org.junit.jupiter.api.Test;

class RunFactsTest {
    private static final TrainingSettings PLAIN = TrainingSettings.of(Preset.QUICK).toBuilder()
            .layers(LayerNotation.parse("conv8,pool,dense20", Activation.RELU))
            .weightDecay(0)
            .recipe(Recipe.PLAIN)
            .augmentation(Augmentation.NONE)
            .build();

    private static final TrainingSettings OTHER = PLAIN.toBuilder()
            .layers(LayerNotation.parse("conv8x5,pool,dense20", Activation.RELU))
            .weightDecay(0.01)
            .recipe(new Recipe(false, 0.1, true, 0, false))
            .augmentation(new Augmentation(0.1, 0, 0, true, 0, 0, 0, 0))
            .build();

    private static RunSummary run(TrainingSettings settings) {
        return Summaries.with("a", settings);
    }

    @Test
    void layersRecipeAndHowPicturesAreVariedAreTold() {
        assertThat(RunFacts.settings(run(OTHER)))
                .contains(
                        new Fact("Layers", "conv8x5, pool, dense20"),
                        new Fact("Weight decay", "0.01"),
                        new Fact("Recipe", "warm-up over 10 % of the steps, cosine"),
                        new Fact("Variations", "moved by up to 10 %, mirrored"));
        assertThat(RunFacts.settings(run(PLAIN)))
                .contains(new Fact("Weight decay", "none"), new Fact("Recipe", "plain"), new Fact("Variations", "off"));
    }

    @Test
    void runsAreToldApartByThem() {
        assertThat(RunFacts.differences(List.of(run(PLAIN), run(OTHER))))
                .extracting(Difference::name)
                .contains("Layers", "Weight decay", "Recipe", "Variations");
    }
}
