package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.hundredfold.train.Histogram.Range;
import org.junit.jupiter.api.Test;

class HistogramTest {
    @Test
    void everyValueIsCountedExtremesAndThoseThatAreNoNumberToo() {
        SplittableRandom random = new SplittableRandom(1);
        float[] values = new float[10_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextDouble() * 8 - 3);
        }
        values[0] = Float.NaN;
        values[1] = Float.POSITIVE_INFINITY;
        values[2] = Float.NEGATIVE_INFINITY;
        values[3] = -3;
        values[4] = 5;

        Histogram histogram = all(values);

        assertThat(histogram.total()).isEqualTo(10_000);
        assertThat(histogram.notFinite()).isEqualTo(3);
        assertThat(histogram.min()).isEqualTo(-3);
        assertThat(histogram.max()).isEqualTo(5);
        assertThat(histogram.counts()[Histogram.BINS - 1])
                .as("the greatest among them")
                .isPositive();
    }

    @Test
    void valuesFallIntoTheBinTheyLieIn() {
        Histogram histogram = all(new float[] {0, 0.5f, 0.5f, 59.5f, 60});

        assertThat(histogram.low()).isZero();
        assertThat(histogram.high()).isEqualTo(60);
        assertThat(histogram.counts()[0]).isEqualTo(3);
        assertThat(histogram.counts()[59]).isEqualTo(2);
    }

    @Test
    void theRangeHoldsZeroEvenIfAllValuesLieOnOneSide() {
        Histogram histogram = all(new float[] {-4, -5});

        assertThat(histogram.low()).isEqualTo(-5);
        assertThat(histogram.high()).isZero();
    }

    @Test
    void exactZerosAreCountedForThemselves() {
        Histogram histogram = all(new float[] {0, -0f, 0, 1e-30f, 2});

        assertThat(histogram.zeros()).isEqualTo(3);
        assertThat(histogram.zeroShare()).isEqualTo(0.6);
    }

    @Test
    void nothingButZerosAndNothingAtAllAreHistogramsToo() {
        assertThat(all(new float[100]).total()).isEqualTo(100);
        assertThat(all(new float[100]).max()).isZero();
        assertThat(all(new float[] {Float.NaN}).total()).isEqualTo(1);
        assertThat(all(new float[] {Float.NaN}).mean()).isNaN();
        assertThat(all(new float[0]).total()).isZero();
    }

    @Test
    void valuesFarFromOneAreCountedToo() {
        assertThat(all(new float[] {Float.MAX_VALUE, -Float.MAX_VALUE, 1}).total())
                .isEqualTo(3);
        assertThat(all(new float[] {Float.MIN_VALUE, 0}).total()).isEqualTo(2);
    }

    private static Histogram all(float[] values) {
        return Histogram.of(values, 0, values.length, Range.of(values, 0, values.length));
    }
}
