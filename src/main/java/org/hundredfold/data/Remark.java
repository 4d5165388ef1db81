package org.hundredfold.data;

import java.io.Serializable;
import java.nio.file.Path;
import org.hundredfold.data.Problem.Kind;

/** A {@link Problem} of a file that is known from elsewhere. */
record Remark(Kind kind, String reason) implements Serializable {
    Problem about(Path file) {
        return new Problem(file, kind, reason);
    }
}
