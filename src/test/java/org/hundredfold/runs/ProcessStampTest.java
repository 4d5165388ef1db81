package org.hundredfold.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProcessStampTest {
    private static final ProcessStamp HERE = ProcessStamp.current();

    @Test
    void thisProcessIsAlive() {
        assertThat(HERE.isAlive()).isTrue();
        assertThat(HERE.isCurrent()).isTrue();
    }

    @Test
    void itComesBackFromItsText() {
        assertThat(ProcessStamp.parse(HERE.toString())).isEqualTo(HERE);
        ProcessStamp withoutStart = new ProcessStamp(7, Optional.empty());
        assertThat(ProcessStamp.parse(withoutStart.toString())).isEqualTo(withoutStart);
    }

    @Test
    void anotherProcessOfTheSameIdIsNotTheSame() {
        Instant earlier = HERE.started().orElseThrow().minus(Duration.ofHours(1));
        ProcessStamp former = new ProcessStamp(HERE.pid(), Optional.of(earlier));

        assertThat(former.isAlive()).isFalse();
        assertThat(former.isCurrent()).isFalse();
    }

    @Test
    void aClockThatWasSetRightDoesNotMakeItAnother() {
        Instant shifted = HERE.started().orElseThrow().plusSeconds(1);

        assertThat(new ProcessStamp(HERE.pid(), Optional.of(shifted)).isAlive()).isTrue();
    }

    @Test
    void anEndedProcessIsNotAlive() throws Exception {
        Process child = ChildJvm.start(ProcessStampTest.class);
        ProcessStamp stamp = ProcessStamp.of(child.toHandle());
        child.destroyForcibly().waitFor();

        assertThat(stamp.isAlive()).isFalse();
    }
}
