package org.hundredfold.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells one process from all others: its id and, since ids are used again, when it started.
 *
 * @param started empty where the operating system does not tell
 */
record ProcessStamp(long pid, Optional<Instant> started) {
    /** On Linux the start is reckoned from the clock, which may have been set in between. */
    private static final Duration CLOCK_CHANGE = Duration.ofMinutes(1);

    static ProcessStamp current() {
        return of(ProcessHandle.current());
    }

    static ProcessStamp of(ProcessHandle process) {
        return new ProcessStamp(process.pid(), process.info().startInstant());
    }

    /** Reads what {@link #toString()} wrote. */
    static ProcessStamp parse(String text) {
        int at = text.indexOf('@');
        String start = text.substring(at + 1);
        return new ProcessStamp(
                Long.parseLong(text.substring(0, at)),
                start.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(start)));
    }

    boolean isCurrent() {
        return isSame(current());
    }

    boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(ProcessStamp::of)
                .filter(this::isSame)
                .isPresent();
    }

    private boolean isSame(ProcessStamp other) {
        return pid == other.pid
                && (started.isEmpty() || other.started.filter(this::isNear).isPresent());
    }

    private boolean isNear(Instant start) {
        return Duration.between(started.get(), start).abs().compareTo(CLOCK_CHANGE) < 0;
    }

    @Override
    public String toString() {
        return pid + "@" + started.map(Instant::toString).orElse("");
    }
}
