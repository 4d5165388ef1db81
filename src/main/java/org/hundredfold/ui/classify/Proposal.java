package org.hundredfold.ui.classify;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Where a drawing may be added.
 *
 * @param root the folder around the class folders
 * @param problem why it cannot be added there, in a sentence, or empty
 * @param drawing as it was when this was proposed; asked for in the background
 */
record Proposal(Path root, String className, String problem, Supplier<BufferedImage> drawing) {
    Path folder() {
        return root.resolve(className);
    }
}
