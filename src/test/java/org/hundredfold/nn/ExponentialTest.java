package org.hundredfold.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class ExponentialTest {
    @Test
    void isThatOfStrictMathOverTheWholeRange() {
        for (double x = -708; x <= 709; x += 0.0137) {
            assertThat(Exponential.of(x)).as("at %s", x).isCloseTo(StrictMath.exp(x), withinPercentage(1e-13));
        }
    }

    @Test
    void isExactAtZero() {
        assertThat(Exponential.of(0)).isEqualTo(1);
    }

    @Test
    void staysAtItsLimitsBeyondThem() {
        assertThat(Exponential.of(-1e9)).isZero();
        assertThat(Exponential.of(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Exponential.of(1e9)).isInfinite();
    }

    @Test
    void notANumberIsNotHidden() {
        assertThat(Exponential.of(Double.NaN)).isNaN();
    }
}
