package org.hundredfold.data;

import java.awt.image.BufferedImage;
import org.hundredfold.data.Preprocessing.Framing;

/** Opens networks that others have trained. */
public interface FeatureSource {
    /** For reading that nobody asks for features. */
    FeatureSource NONE = wanted -> {
        throw new IllegalStateException("Nothing here makes the features of " + wanted.file());
    };

    /**
     * @throws org.hundredfold.ExplainedException if the file is gone, has changed or cannot be used; names the file
     */
    Extractor open(FrozenFeatures wanted);

    /** A network at work. Callable from several threads at a time. */
    interface Extractor extends AutoCloseable {
        /**
         * @param picture upright and on white, as {@link PictureDecoder} gives it
         * @return as many numbers as {@link FrozenFeatures#length} says, the same for the same picture
         */
        float[] of(BufferedImage picture, Framing framing);

        @Override
        void close();
    }
}
