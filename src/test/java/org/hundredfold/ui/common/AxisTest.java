package org.hundredfold.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AxisTest {
    @Test
    void ticksStandAtRoundNumbersAndTheEndIsTheNextTick() {
        Axis axis = Axis.above(0.47, 5);

        assertThat(axis.end()).isEqualTo(0.5);
        assertThat(axis.ticks()).containsExactly(0, 0.1, 0.2, 0.30000000000000004, 0.4, 0.5);
    }

    @Test
    void anAxisUpToAnEndReachesExactlyThere() {
        Axis axis = Axis.upTo(33, 6);

        assertThat(axis.end()).isEqualTo(33);
        assertThat(axis.ticks()).containsExactly(0, 5, 10, 15, 20, 25, 30);
    }

    @Test
    void noTickOfAWholeAxisStandsBetweenTwoEpochs() {
        assertThat(Axis.upTo(2, 8).whole().ticks()).containsExactly(0, 1, 2);
    }
}
