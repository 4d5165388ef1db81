package org.hundredfold.ui.common;

import java.util.Optional;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.UnreadablePictureException;

/** A picture that any network can be asked about. */
public record AskedPicture(String name, Source source) {
    /** Prepares the picture as networks want it. */
    @FunctionalInterface
    public interface Source {
        /** Waits, so not for the thread of the window; empty if nothing is on the picture. */
        Optional<byte[]> pixels(Preprocessing preprocessing) throws UnreadablePictureException;
    }
}
