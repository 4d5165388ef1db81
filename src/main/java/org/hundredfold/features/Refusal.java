package org.hundredfold.features;

import java.nio.file.Path;
import org.hundredfold.ExplainedException;

/** Why a file cannot be used, in words for the user that name it. */
record Refusal(Path file) {
    static final String CHECK = "Check the file's name and place, and that you may read it.";
    static final String AGAIN = "Download it again or export it again.";

    /** @throws ExplainedException unless the condition holds */
    void unless(boolean condition, String reason, String wayOut) {
        if (!condition) {
            throw because(reason, wayOut, null);
        }
    }

    /** @param reason a part of a sentence */
    ExplainedException because(String reason, String wayOut, Throwable cause) {
        return new ExplainedException(
                "%s cannot be used as a network for features: %s. %s".formatted(file, reason, wayOut), cause);
    }
}
