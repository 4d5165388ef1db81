package org.hundredfold.ui.common.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstLayerTest {
    @Test
    void aBiasThatRoundsToNothingHasNoSign() {
        assertThat(FirstLayer.signed(1e-13)).isEqualTo("0");
        assertThat(FirstLayer.signed(-1e-13)).isEqualTo("0");
        assertThat(FirstLayer.brief(-0.0004)).isEqualTo("0");
        assertThat(FirstLayer.brief(0.0004)).isEqualTo("0");
        assertThat(FirstLayer.brief(-0.0006)).isEqualTo("−0.001");
        assertThat(FirstLayer.brief(0.0306)).isEqualTo("+0.031");
    }
}
