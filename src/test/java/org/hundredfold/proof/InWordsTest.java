package org.hundredfold.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InWordsTest {
    @Test
    void aBoundIsNeverSmallerThanWhatItBounds() {
        assertThat(InWords.atMost(3.41e-7)).isEqualTo("3.5e-7");
        assertThat(InWords.atMost(3e-7)).isEqualTo("3e-7");
        assertThat(InWords.atMost(9.99e-8)).isEqualTo("1e-7");
        assertThat(InWords.atMost(1e-4)).isEqualTo("1e-4");
        assertThat(InWords.atMost(0.121)).isEqualTo("0.13");
        assertThat(InWords.atMost(12.3)).isEqualTo("13");
        assertThat(InWords.atMost(0)).isEqualTo("0");
        assertThat(InWords.atMost(Double.NaN)).isEqualTo("–");
    }

    @Test
    void timesHaveTheUnitThatFits() {
        assertThat(InWords.time(0.3456)).isEqualTo("0.346 µs");
        assertThat(InWords.time(820)).isEqualTo("820 µs");
        assertThat(InWords.time(152_400)).isEqualTo("152 ms");
        assertThat(InWords.time(1_300_000)).isEqualTo("1.3 s");
    }

    @Test
    void aFactorIsNeverBelowOne() {
        assertThat(InWords.factor(6.421)).isEqualTo("6.42 times as fast");
        assertThat(InWords.factor(0.005)).isEqualTo("200 times slower");
    }

    @Test
    void whatIsNotKnownIsADash() {
        assertThat(InWords.time(Double.NaN)).isEqualTo("–");
        assertThat(InWords.factor(Double.NaN)).isEqualTo("–");
    }
}
