package org.hundredfold.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.hundredfold.data.FeatureScaling;
import org.hundredfold.data.FrozenFeatures;
import org.hundredfold.features.FrozenNetwork;
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

    /** Those asked for; opens the file. */
    Optional<FrozenFeatures> chosen() {
        if (file == null) {
            return Optional.empty();
        }
        try (FrozenNetwork network = FrozenNetwork.open(file, Optional.ofNullable(scaling))) {
            return Optional.of(network.features());
        }
    }
}
