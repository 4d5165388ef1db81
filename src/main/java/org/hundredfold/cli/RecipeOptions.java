package org.hundredfold.cli;

import java.util.Objects;
import java.util.stream.Stream;
import org.hundredfold.ExplainedException;
import org.hundredfold.train.Preset;
import org.hundredfold.train.Recipe;
import org.hundredfold.train.TrainingSettings;
import picocli.CommandLine.Option;

/** The options that say how a training goes about it; what is not given stays as the settings have it. */
final class RecipeOptions {
    @Option(
            names = "--weight-decay",
            paramLabel = "X",
            description = "Every step pulls the weights a little towards 0: by X, 0 to 1, times the learning rate.")
    private Double weightDecay;

    @Option(
            names = "--warm-up",
            paramLabel = "X",
            description = "Share of the steps, 0 to 0.5, over which the learning rate rises from 0.")
    private Double warmUp;

    @Option(
            names = "--cosine",
            negatable = true,
            description = "Let the learning rate fall to 0 along half a wave, or stay.")
    private Boolean cosine;

    @Option(
            names = "--label-smoothing",
            paramLabel = "X",
            description = "Share of the target, 0 to 0.5, that is spread over all classes, against false certainty.")
    private Double labelSmoothing;

    @Option(
            names = "--standardise",
            negatable = true,
            description = "Bring each channel to mean 0 and deviation 1 first, as measured on the training pictures.")
    private Boolean standardise;

    @Option(
            names = "--balanced",
            negatable = true,
            description = "Let pictures of rarer classes count more, so that every class counts alike.")
    private Boolean balanced;

    /** @throws ExplainedException if there can be no such recipe, or none at all for the original network */
    TrainingSettings applyTo(TrainingSettings base) {
        boolean given = Stream.of(weightDecay, warmUp, cosine, labelSmoothing, standardise, balanced)
                .anyMatch(Objects::nonNull);
        if (!given) {
            return base;
        }
        if (base.preset() == Preset.ORIGINAL) {
            throw new ExplainedException(
                    "The original network is trained as it was: --weight-decay, --warm-up, --cosine,"
                            + " --label-smoothing, --standardise and --balanced go with the other presets.");
        }
        Recipe recipe = base.recipe();
        return base.toBuilder()
                .weightDecay(DataOptions.or(weightDecay, base.optimizer().weightDecay()))
                .recipe(new Recipe(
                        DataOptions.or(standardise, recipe.standardise()),
                        DataOptions.or(warmUp, recipe.warmUp()),
                        DataOptions.or(cosine, recipe.cosine()),
                        DataOptions.or(labelSmoothing, recipe.labelSmoothing()),
                        DataOptions.or(balanced, recipe.balanced())))
                .build();
    }
}
