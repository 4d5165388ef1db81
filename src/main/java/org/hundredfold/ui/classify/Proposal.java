package org.hundredfold.ui.classify;

import java.nio.file.Path;

/**
 * Where a drawing may be added.
 *
 * @param root the folder around the class folders
 * @param problem why it cannot be added there, in a sentence, or empty
 */
record Proposal(Path root, String className, String problem) {
    Path folder() {
        return root.resolve(className);
    }
}
