package org.hundredfold.serve;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.slf4j.Logger;

/**
 * Writes a line for every failure, as callers are told that the log tells more; where it happened only once a minute for each kind. What a
 * flood brings beyond is counted, for a log of limited size would lose all else.
 */
final class FailureLog implements AutoCloseable {
    static final int MOST_A_MINUTE = 60;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final Logger log;
    private final LongSupplier nanos;
    private final Set<Object> kinds = new HashSet<>();
    private long begun;
    private int failures;

    /** @param nanos the time, as {@link System#nanoTime} tells it */
    FailureLog(Logger log, LongSupplier nanos) {
        this.log = log;
        this.nanos = nanos;
        begun = nanos.getAsLong();
    }

    synchronized void write(Throwable failure) {
        if (nanos.getAsLong() - begun >= MINUTE) {
            tellCounted();
            kinds.clear();
            failures = 0;
            begun = nanos.getAsLong();
        }
        failures++;
        if (kinds.add(kind(failure))) {
            log.error("A picture could not be answered", failure);
        } else if (failures <= MOST_A_MINUTE) {
            log.error(
                    "A picture could not be answered, as before: {}",
                    failure.toString().replaceAll("\\R", " "));
        }
    }

    private static Object kind(Throwable failure) {
        return List.of(
                failure.getClass(), Arrays.stream(failure.getStackTrace()).findFirst());
    }

    private void tellCounted() {
        if (failures > MOST_A_MINUTE) {
            log.error("{} pictures could not be answered within a minute; only the first have lines", failures);
        }
    }

    @Override
    public synchronized void close() {
        tellCounted();
    }
}
