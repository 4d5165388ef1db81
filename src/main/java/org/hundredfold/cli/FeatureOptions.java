package org.hundredfold.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.hundredfold.data.FeatureScaling;
import org.hundredfold.features.FrozenNetwork;
import org.hundredfold.train.TrainingSettings;
import picocli.CommandLine.Option;

/** A network that others have trained, whose features are learned from. */
final class FeatureOptions {
    @Option(
            names = "--features",
            paramLabel = "FILE",
            description =
                    "Learn from what a network that others have trained, an ONNX file, makes of the pictures: for very"
                            + " few of them. The command \"features\" tells where such files come from.")
    private Path file;

    @Option(
            names = "--feature-scaling",
            paramLabel = "HOW",
            description =
                    "How that network wants its pixels: imagenet, unit (0 to 1), signed (-1 to 1) or bytes (0 to 255)."
                            + " Default: as the file says, else imagenet.")
    private FeatureScaling scaling;

    /** The same settings, for features if those are asked for. */
    TrainingSettings in(TrainingSettings settings) {
        if (file == null) {
            return settings;
        }
        try (FrozenNetwork network = FrozenNetwork.open(file, Optional.ofNullable(scaling))) {
            return settings.withFeatures(network.features());
        }
    }
}
