package org.hundredfold.cli;

import java.util.List;
import java.util.Optional;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.OptimizerSettings;
import org.hundredfold.train.Preset;
import org.hundredfold.train.TrainingSettings;
import picocli.CommandLine.Option;

/** The options that change a preset's settings; what is not given stays as the preset has it. */
final class SettingsOptions {
    @Option(names = "--preset", description = "${COMPLETION-CANDIDATES}. Default: quick.")
    private Preset preset = TrainingSettings.defaults().preset();

    @Option(names = "--size", paramLabel = "N", description = "Pixels along each side, 8 to 128.")
    private Integer size;

    @Option(names = "--colour", description = "Use colour instead of grey.")
    private boolean colour;

    @Option(
            names = "--hidden",
            paramLabel = "N",
            split = ",",
            description = "Units of the hidden layers, such as 128,64.")
    private List<Integer> hidden;

    @Option(names = "--activation", description = "relu, tanh or sigmoid.")
    private Activation activation;

    @Option(names = "--optimizer", description = "${COMPLETION-CANDIDATES}.")
    private OptimizerSettings.Kind optimizer;

    @Option(names = "--learning-rate", paramLabel = "X")
    private Double learningRate;

    @Option(names = "--batch", paramLabel = "N", description = "Pictures per step.")
    private Integer batch;

    @Option(names = "--epochs", paramLabel = "N", description = "At most that many.")
    private Integer epochs;

    @Option(names = "--validation", paramLabel = "X", description = "Share of the pictures that scores each epoch.")
    private Double validation;

    @Option(
            names = "--early-stop",
            paramLabel = "N",
            description = "End after N epochs without a lower validation loss; 0 never.")
    private Integer earlyStop;

    @Option(names = "--seed", paramLabel = "N", description = "Of split, initial weights and shuffling.")
    private Long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Workers that share each batch. Default: as many as are fastest, measured at the start. The result is the same with any number.")
    private Integer threads;

    TrainingSettings settings() {
        TrainingSettings base = TrainingSettings.of(preset);
        if (preset == Preset.ORIGINAL && (hidden != null || activation != null)) {
            throw new ExplainedException(
                    "The original network has 10 sigmoid units; --hidden and --activation change the"
                            + " presets quick and accurate.");
        }
        if (hidden != null && hidden.isEmpty()) {
            throw new ExplainedException("--hidden names the units of each hidden layer, such as 128,64.");
        }
        return new TrainingSettings(
                preset,
                preprocessing(base.preprocessing()),
                or(hidden, base.hidden()),
                or(activation, base.activation()),
                new OptimizerSettings(
                        or(optimizer, base.optimizer().kind()),
                        or(learningRate, base.optimizer().learningRate())),
                or(batch, base.batch()),
                or(epochs, base.epochs()),
                or(validation, base.validationShare()),
                base.testShare(),
                or(earlyStop, base.earlyStop()),
                or(seed, base.seed()),
                or(threads, base.threads()));
    }

    private Preprocessing preprocessing(Preprocessing base) {
        int side = or(size, base.size());
        if (side < Preprocessing.MIN_SIZE || side > Preprocessing.MAX_SIZE) {
            throw new ExplainedException("The picture size must lie between %d and %d, not %d."
                    .formatted(Preprocessing.MIN_SIZE, Preprocessing.MAX_SIZE, side));
        }
        return new Preprocessing(side, colour || base.colour(), base.framing());
    }

    private static <T> T or(T given, T otherwise) {
        return Optional.ofNullable(given).orElse(otherwise);
    }
}
