package org.hundredfold.data;

import java.util.Optional;
import org.hundredfold.data.Problem.Kind;

/**
 * What became of a file.
 *
 * @param pixels preprocessed; null if the file was left out
 * @param sha256 of its content; null if it was left out
 * @param signature of its {@link Impression}; null if it was left out
 * @param facts null if it was left out
 * @param passing whether it was left out for a reason that may pass, such as missing rights
 */
record LoadedFile(
        byte[] pixels, byte[] sha256, byte[] signature, PictureFacts facts, Optional<Remark> remark, boolean passing) {
    static LoadedFile leftOut(String reason, boolean passing) {
        return new LoadedFile(null, null, null, null, Optional.of(new Remark(Kind.LEFT_OUT, reason)), passing);
    }
}
