package org.hundredfold.ui.common.network;

import org.hundredfold.data.ReadProgress;
import org.hundredfold.train.LearnedPictures;

/** Gives the pictures that a network learns from. */
@FunctionalInterface
public interface PictureSource {
    /**
     * Waits, so not for the thread of the window.
     *
     * @throws org.hundredfold.ExplainedException if they are gone, or cannot be read any more
     */
    LearnedPictures read(ReadProgress progress);
}
