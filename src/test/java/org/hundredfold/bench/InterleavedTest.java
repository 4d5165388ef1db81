package org.hundredfold.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterleavedTest {
    @Test
    void afterTheWarmUpBlocksOfEqualCountTakeTurns() {
        List<String> blocks = new ArrayList<>();
        Timing[] times = Interleaved.time(
                List.of(count -> blocks.add("a" + count), count -> blocks.add("b" + count)), Efforts.TINY);

        List<String> measured = blocks.subList(blocks.size() - 2 * Efforts.TINY.rounds(), blocks.size());
        assertThat(times).hasSize(2);
        assertThat(measured.subList(0, 2))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("a"),
                        second -> assertThat(second).startsWith("b"));
        assertThat(measured.subList(2, 4)).isEqualTo(measured.subList(0, 2));
        assertThat(measured.subList(4, 6)).isEqualTo(measured.subList(0, 2));
    }
}
