package org.hundredfold.data;

import java.nio.file.Path;
import org.hundredfold.data.Problem.Kind;

/** A {@link Problem} of a file that is known from elsewhere. */
record Remark(Kind kind, String reason) {
    Problem about(Path file) {
        return new Problem(file, kind, reason);
    }
}
