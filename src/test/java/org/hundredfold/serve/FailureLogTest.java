package org.hundredfold.serve;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FailureLogTest {
    private final Logged logged = new Logged(FailureLogTest.class);
    private long now;
    private final FailureLog log = new FailureLog(logged.logger(), () -> now);

    @AfterEach
    void detach() {
        logged.close();
    }

    private void fail(int times, String message) {
        for (int i = 0; i < times; i++) {
            log.write(new IllegalStateException(message));
        }
    }

    @Test
    void everyFailureHasItsLineAndEachKindOnceWhereItHappened() {
        fail(3, "first\nwith a second line");
        log.write(new IllegalArgumentException("other"));

        List<ILoggingEvent> events = logged.events();
        assertThat(events).hasSize(4);
        assertThat(events)
                .extracting(each -> each.getThrowableProxy() != null)
                .containsExactly(true, false, false, true);
        assertThat(events.get(1).getFormattedMessage()).endsWith("IllegalStateException: first with a second line");
    }

    @Test
    void aFloodIsCounted() {
        fail(1000, "flood");
        assertThat(logged.events()).hasSize(FailureLog.MOST_A_MINUTE);

        now += Duration.ofMinutes(1).toNanos();
        fail(1, "later");

        assertThat(logged.lines())
                .hasSize(FailureLog.MOST_A_MINUTE + 2)
                .element(FailureLog.MOST_A_MINUTE)
                .asString()
                .startsWith("1000 pictures could not be answered within a minute");
    }

    @Test
    void aNewKindIsNeverDrownedInAFlood() {
        fail(1000, "flood");
        log.write(new OutOfMemoryError("rare"));

        assertThat(logged.events())
                .last()
                .satisfies(each ->
                        assertThat(each.getThrowableProxy().getMessage()).isEqualTo("rare"));
    }

    @Test
    void whatWasCountedLastIsToldAtTheEnd() {
        fail(61, "flood");
        log.close();

        assertThat(logged.lines()).last().asString().startsWith("61 pictures");
    }
}
