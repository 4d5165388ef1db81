package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoundCostTest {
    private static final int MOST = 50_000;

    @Test
    void aLargerBatchOutweighsTheRoundWhereTheOthersAreFaster() {
        RoundCost cost = new RoundCost(100, MOST, 0.030, 0.060, 0.050); // 0.3 ms a picture here, 0.1 ms there

        assertThat(cost.paysFrom()).hasValue(250);
        assertThat(cost.words("spark://a:7077"))
                .isEqualTo(
                        "A step of 100 pictures takes 30 ms here and 60 ms on spark://a:7077, 50 ms of it for the round."
                                + " It pays from about 250 pictures a step on.");
    }

    @Test
    void whatIsNoFasterNeverPays() {
        RoundCost slower = new RoundCost(100, MOST, 0.010, 0.075, 0.050);
        RoundCost muchSlower =
                new RoundCost(700, MOST, 0.010, 0.300, 0.150); // although the step is short beside the round

        assertThat(slower.paysFrom()).isEmpty();
        assertThat(slower.words("loopback[2]"))
                .endsWith("It does not pay: loopback[2] computes no faster than this computer.");
        assertThat(muchSlower.paysFrom()).isEmpty();
    }

    @Test
    void itPaysWhereTheBatchIsLargeEnough() {
        RoundCost cost = new RoundCost(10_000, MOST, 1, 0.55, 0.050);

        assertThat(cost.paysFrom()).hasValue(1000);
        assertThat(cost.words("there")).endsWith("It pays.");
    }

    @Test
    void ofGainsThatDrownInTheRoundTheLeastBatchIsTold() {
        RoundCost shortStep = new RoundCost(700, MOST, 0.010, 0.163, 0.163); // gains 10 ms at most

        assertThat(shortStep.words("loopback[2]"))
                .endsWith(
                        "It pays from 12,000 pictures a step on at the earliest; whether at all, only a larger batch tells.");
        assertThat(new RoundCost(100, MOST, 0.200, 0.320, 0.100).paysFrom()) // loses 20 ms, and may gain 5
                .hasValue(2000);
    }

    @Test
    void whatIsFasterByNoMoreThanTheClockHardlyPays() {
        RoundCost cost = new RoundCost(4096, MOST, 5.00, 5.05, 0.15);

        assertThat(cost.words("there")).endsWith("It hardly pays: there computes about as fast as this computer.");
        assertThat(new RoundCost(4096, MOST, 1.000, 0.999, 0.001).words("there"))
                .contains("It hardly pays");
    }

    @Test
    void batchesThatThePicturesDoNotAllowAreNotProposed() {
        RoundCost cost = new RoundCost(700, 700, 0.010, 0.163, 0.163);

        assertThat(cost.words("loopback[2]"))
                .endsWith(
                        "It does not pay: that would take some 12,000 pictures in a step at least, and 700 is the most.");
    }
}
