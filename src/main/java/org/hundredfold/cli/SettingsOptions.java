package org.hundredfold.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.FrozenFeatures;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.OptimizerSettings;
import org.hundredfold.train.LayerNotation;
import org.hundredfold.train.Preset;
import org.hundredfold.train.Sharding;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.train.TrainingSettingsBuilder;
import org.hundredfold.train.Workplace;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that change a preset's settings; what is not given stays as the preset has it. */
final class SettingsOptions {
    @Mixin
    private DataOptions data;

    @Mixin
    private FeatureOptions features;

    @Option(
            names = "--hidden",
            paramLabel = "N",
            split = ",",
            description = "Units of the hidden layers, such as 128,64; layers that look at places stay before them.")
    private List<Integer> hidden;

    @Option(
            names = "--layers",
            paramLabel = "LAYERS",
            description = "All layers between picture and output, such as " + LayerNotation.EXAMPLE
                    + ": conv16x5 has filters of 5 x 5, pool3 takes windows of 3 x 3.")
    private String layers;

    @Option(names = "--activation", paramLabel = "FUNCTION", description = "relu, tanh or sigmoid.")
    private Activation activation;

    @Option(names = "--optimizer", paramLabel = "OPTIMIZER", description = "${COMPLETION-CANDIDATES}.")
    private OptimizerSettings.Kind optimizer;

    @Option(
            names = "--learning-rate",
            paramLabel = "X",
            description = "How far each step goes, such as 0.01; find-rate suggests one.")
    private Double learningRate;

    @Option(names = "--batch", paramLabel = "N", description = "Pictures per step.")
    private Integer batch;

    @Option(names = "--epochs", paramLabel = "N", description = "At most that many.")
    private Integer epochs;

    @Option(
            names = "--early-stop",
            paramLabel = "N",
            description = "End after N epochs without a lower validation loss; 0 never.")
    private Integer earlyStop;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Workers that share each batch. Default: as many as are fastest, measured at the start. The result is the same with any number.")
    private Integer threads;

    @Option(
            names = "--shards",
            paramLabel = "N",
            description =
                    "Parts of the pictures whose gradients are computed one by one and added. As many give the same result wherever they are computed; default: 1 here, and elsewhere one for each core.")
    private Integer shards;

    @Option(
            names = "--averaging",
            description =
                    "Let each shard train by itself for an epoch and average the results: approximate, for fewer rounds.")
    private boolean averaging;

    @Mixin
    private RecipeOptions recipe;

    Preset preset() {
        return data.preset();
    }

    /** The network whose features are to be learned from; opens its file. */
    Optional<FrozenFeatures> features() {
        return features.chosen();
    }

    /** Settings of the preset with these options. */
    TrainingSettings over(TrainingSettings preset, Optional<FrozenFeatures> chosen) {
        TrainingSettings prepared = data.over(preset);
        TrainingSettings base = chosen.map(prepared::withFeatures).orElse(prepared);
        if (base.preset() == Preset.ORIGINAL && (hidden != null || layers != null || activation != null)) {
            throw new ExplainedException(
                    "The original network has 10 sigmoid units; --hidden, --layers and --activation change the"
                            + " presets quick and accurate.");
        }
        if (hidden != null && layers != null) {
            throw new ExplainedException(
                    "--layers names every layer and --hidden only the dense ones at the end: give one of them.");
        }
        if (hidden != null && hidden.isEmpty()) {
            throw new ExplainedException("--hidden names the units of each hidden layer, such as 128,64.");
        }
        return recipe.applyTo(withNetwork(base).toBuilder()
                .optimizer(
                        DataOptions.or(optimizer, base.optimizer().kind()),
                        DataOptions.or(learningRate, base.optimizer().learningRate()))
                .batch(DataOptions.or(batch, base.batch()))
                .epochs(DataOptions.or(epochs, base.epochs()))
                .earlyStop(DataOptions.or(earlyStop, base.earlyStop()))
                .threads(DataOptions.or(threads, base.threads()))
                .sharding(new Sharding(DataOptions.or(shards, base.sharding().shards()), averaging))
                .build());
    }

    /** How pictures are divided for a place. */
    Sharding sharding(Workplace workplace) {
        return workplace.sharding(shards == null ? OptionalInt.empty() : OptionalInt.of(shards), averaging);
    }

    /** Layers that are not named stay as they are, with dropout and functions of their own. */
    private TrainingSettings withNetwork(TrainingSettings base) {
        TrainingSettingsBuilder changed = base.toBuilder();
        if (layers != null) {
            return changed.layers(LayerNotation.parse(layers, DataOptions.or(activation, base.activation())))
                    .build();
        }
        if (hidden != null) {
            changed.hidden(hidden);
        }
        if (activation != null) {
            changed.activation(activation);
        }
        return changed.build();
    }
}
