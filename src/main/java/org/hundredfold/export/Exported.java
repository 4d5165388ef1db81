package org.hundredfold.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was written.
 *
 * @param trial empty where there is nothing to try
 */
public record Exported(List<Path> files, Optional<Trial> trial) {
    public Exported {
        files = List.copyOf(files);
    }

    /**
     * How what was written answers, beside the program's own answers.
     *
     * @param tool what computed the answers, such as {@code ONNX Runtime 1.23.2}
     * @param pictures how many there were, all of {@link GoldenPictures}
     * @param largestDifference of two probabilities
     * @param decoding how far {@code classify} is from the program's answers here; empty if all pictures are noise
     */
    public record Trial(String tool, int pictures, double largestDifference, Optional<DecodingDifference> decoding) {
        /** In a sentence. */
        public String words() {
            return String.format(
                            Locale.ROOT,
                            "%s gives the same answers to %,d pictures: no probability differs by more than %.1e.",
                            tool,
                            pictures,
                            largestDifference)
                    + decoding.map(difference -> " " + difference.words()).orElse("");
        }
    }
}
