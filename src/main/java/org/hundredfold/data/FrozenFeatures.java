package org.hundredfold.data;

import java.io.Serializable;
import java.nio.file.Path;

/**
 * What a network that others have trained makes of each picture: numbers that say more than pixels do. That network itself
 * does not learn any more.
 *
 * @param file where its ONNX file lay, absolute
 * @param sha256 hex, of the file and of those that hold parts of it
 * @param size pixels along each side of what it looks at
 * @param length how many numbers it makes of a picture
 */
public record FrozenFeatures(String file, String sha256, FeatureScaling scaling, int size, int length)
        implements Serializable {
    /** The same by a file that lies elsewhere. */
    public FrozenFeatures at(String elsewhere) {
        return new FrozenFeatures(elsewhere, sha256, scaling, size, length);
    }

    public Path path() {
        return Path.of(file);
    }

    /** Such as {@code mobilenet.onnx}. */
    public String name() {
        return path().getFileName().toString();
    }
}
