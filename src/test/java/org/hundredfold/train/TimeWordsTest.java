package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimeWordsTest {
    @Test
    void timesAreWrittenInTheTwoUnitsThatMatter() {
        assertThat(TimeWords.of(Double.NaN)).isEqualTo("–");
        assertThat(TimeWords.of(0)).isEqualTo("0 s");
        assertThat(TimeWords.of(0.0004)).isEqualTo("<0.01 s");
        assertThat(TimeWords.of(0.0496)).isEqualTo("0.05 s");
        assertThat(TimeWords.of(0.42)).isEqualTo("0.42 s");
        assertThat(TimeWords.of(3.14)).isEqualTo("3.1 s");
        assertThat(TimeWords.of(9.97)).isEqualTo("10 s");
        assertThat(TimeWords.of(59.7)).isEqualTo("1 min");
        assertThat(TimeWords.of(130)).isEqualTo("2 min 10 s");
        assertThat(TimeWords.of(11_100)).isEqualTo("3 h 5 min");
        assertThat(TimeWords.of(9_000_000)).isEqualTo("2,500 h");
    }
}
