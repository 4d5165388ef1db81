package org.hundredfold.data;

import java.nio.file.Path;

/**
 * A picture that was read.
 *
 * @param relative its path from the data set's folder on, with {@code /} on every system, and for no other picture the same;
 *     a byte that is no text reads as U+FFFD and two hex digits; begins with {@code ../} if the
 *     picture comes from a folder beside it
 * @param label index of its class in {@link DataSet#classes()}
 * @param content hex SHA-256 of the file
 * @param validation whether it comes from a folder set aside for validation, and is never trained with
 */
public record Picture(Path file, String relative, int label, String content, boolean validation, PictureFacts facts) {
    Picture withLabel(int other) {
        return other == label ? this : new Picture(file, relative, other, content, validation, facts);
    }
}
