package org.hundredfold.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ElementwiseTest {
    @ParameterizedTest
    @EnumSource(Activation.class)
    void everyActivationStaysCloseToTheExactOneOverItsWholeRange(Activation activation) {
        float[] values = new float[4001];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i - 2000) / 50f;
        }
        float[] activated = values.clone();

        Elementwise.activate(activation, activated, 0, activated.length);

        for (int i = 0; i < values.length; i++) {
            assertThat((double) activated[i])
                    .as("at %s", values[i])
                    .isCloseTo(activation.apply(values[i]), within(4e-7));
        }
    }

    @Test
    void notANumberIsNotHidden() {
        assertThat(Elementwise.tanh(Float.NaN)).isNaN();
    }
}
