package org.hundredfold.data;

import java.nio.file.Path;
import java.util.List;

/**
 * Something about pictures of a data set that deserves a look before training.
 *
 * @param pictures the files concerned, to be seen side by side; of the test folder too where that is part of it;
 *     made only when they are asked for
 * @param text a sentence that names what was found
 */
public record Finding(Kind kind, List<Path> pictures, String text) {
    /** In order of weight. */
    public enum Kind {
        /** The same picture, or nearly, in two classes. */
        CONTRADICTION,
        /** A picture of the test or validation folder that is also, or nearly, among the training pictures. */
        LEAK,
        DUPLICATE,
        NEAR_DUPLICATE,
        FLAT,
        TINY,
        DARK,
        BRIGHT,
        BLURRED,
        /** Some class has far fewer pictures than another; the pictures of the small ones. */
        IMBALANCE
    }
}
