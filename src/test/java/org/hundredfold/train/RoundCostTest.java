package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoundCostTest {
    @Test
    void aLargerBatchOutweighsTheRoundWhereTheOthersAreFaster() {
        RoundCost cost = new RoundCost(100, 0.010, 0.055, 0.050); // 0.1 ms a picture here, 0.05 ms there

        assertThat(cost.paysFrom()).hasValue(1000);
        assertThat(cost.words("spark://a:7077"))
                .isEqualTo(
                        "A step of 100 pictures takes 10 ms here and 55 ms on spark://a:7077, 50 ms of it for the round."
                                + " It pays from about 1,000 pictures a step on.");
    }

    @Test
    void whatIsNoFasterNeverPays() {
        RoundCost cost = new RoundCost(100, 0.010, 0.065, 0.050);

        assertThat(cost.paysFrom()).isEmpty();
        assertThat(cost.words("loopback[2]"))
                .endsWith("It does not pay: loopback[2] computes no faster than this computer.");
    }

    @Test
    void itPaysWhereTheBatchIsLargeEnough() {
        RoundCost cost = new RoundCost(10_000, 1, 0.55, 0.050);

        assertThat(cost.paysFrom()).hasValue(1000);
        assertThat(cost.words("there")).endsWith("It pays.");
    }

    @Test
    void ofStepsThatDrownInTheirRoundOnlyTheLeastBatchIsTold() {
        RoundCost cost = new RoundCost(700, 0.010, 0.163, 0.163);

        assertThat(cost.words("loopback[2]"))
                .endsWith(
                        "It pays from 12,000 pictures a step on at the earliest; whether at all, only a larger batch tells.");
        assertThat(new RoundCost(700, 0.010, 0.187, 0.163).paysFrom()).hasValue(11_410);
    }
}
