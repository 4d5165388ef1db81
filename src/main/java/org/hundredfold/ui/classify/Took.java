package org.hundredfold.ui.classify;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How long an answer took.
 *
 * @param decoding of a file, once to be looked at and once to be answered; empty for a picture that is in none
 * @param answering preparing the picture and asking the network
 */
record Took(Optional<Duration> decoding, Duration answering) {
    /** Such as {@code "decoded in 31 ms, answered in 2 ms"}. */
    String words() {
        return decoding.map(time -> "decoded in %s, ".formatted(millis(time))).orElse("")
                + "answered in %s".formatted(millis(answering));
    }

    private static String millis(Duration time) {
        double millis = time.toNanos() / 1e6;
        return millis < 1 ? "less than 1 ms" : String.format(Locale.ROOT, "%.0f ms", millis);
    }
}
