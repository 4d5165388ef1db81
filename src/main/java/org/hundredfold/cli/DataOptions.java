package org.hundredfold.cli;

import java.util.Optional;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.train.Preset;
import org.hundredfold.train.TrainingSettings;
import picocli.CommandLine.Option;

/** The options that say how pictures are read and split; what is not given stays as the preset has it. */
final class DataOptions {
    @Option(names = "--preset", paramLabel = "PRESET", description = "${COMPLETION-CANDIDATES}. Default: quick.")
    private Preset preset = TrainingSettings.defaults().preset();

    @Option(names = "--size", paramLabel = "N", description = "Pixels along each side, 8 to 128.")
    private Integer size;

    @Option(names = "--colour", negatable = true, description = "Use colour, or grey.")
    private Boolean colour;

    @Option(names = "--validation", paramLabel = "X", description = "Share of the pictures that scores each epoch.")
    private Double validation;

    @Option(names = "--seed", paramLabel = "N", description = "Of split, initial weights and shuffling.")
    private Long seed;

    Preset preset() {
        return preset;
    }

    /** The preset's as it is for any pictures, with these options. */
    TrainingSettings settings() {
        return over(TrainingSettings.of(preset));
    }

    /** The same settings with these options. */
    TrainingSettings over(TrainingSettings base) {
        return base.toBuilder()
                .preprocessing(preprocessing(base.preprocessing()))
                .validationShare(or(validation, base.validationShare()))
                .seed(or(seed, base.seed()))
                .build();
    }

    private Preprocessing preprocessing(Preprocessing base) {
        int side = or(size, base.size());
        if (side < Preprocessing.MIN_SIZE || side > Preprocessing.MAX_SIZE) {
            throw new ExplainedException("The picture size must lie between %d and %d, not %d."
                    .formatted(Preprocessing.MIN_SIZE, Preprocessing.MAX_SIZE, side));
        }
        return new Preprocessing(side, or(colour, base.colour()), base.framing());
    }

    /** The one that is not null; {@code given} first. */
    static <T> T or(T given, T otherwise) {
        return Optional.ofNullable(given).orElse(otherwise);
    }
}
