package org.hundredfold.data;

import java.util.Optional;

/**
 * What became of a file.
 *
 * @param pixels preprocessed; empty if the file was left out
 * @param sha256 of its content; empty if it was left out
 * @param signature of its {@link Impression}; empty if it was left out
 * @param facts empty if it was left out
 */
record LoadedFile(
        FolderScan.Source source,
        byte[] pixels,
        byte[] sha256,
        byte[] signature,
        Optional<PictureFacts> facts,
        Optional<Problem> problem) {
    boolean used() {
        return pixels.length > 0;
    }
}
