package org.hundredfold.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WeightScaleTest {
    @Test
    void theScaleIsSymmetricRoundAndCoversTheWeights() {
        WeightScale scale = WeightScale.of(new float[] {-0.73f, 0.1f, 0.2f, -0.73f}, 4);

        assertThat(scale.end()).isEqualTo(0.8, within(1e-12));
        assertThat(scale.position(0)).isEqualTo(0.5);
        assertThat(scale.position(-0.8)).isEqualTo(0, within(1e-12));
        assertThat(scale.position(0.8)).isEqualTo(1, within(1e-12));
    }

    @Test
    void aSingleOutlierDoesNotPaleTheRest() {
        float[] weights = new float[1000];
        Arrays.fill(weights, 0.19f);
        weights[500] = 1000;
        WeightScale scale = WeightScale.of(weights, 1000);

        assertThat(scale.end()).isEqualTo(0.2, within(1e-12));
        assertThat(scale.position(1000)).isEqualTo(1);
    }

    @Test
    void onlyTheLayerThatIsShownCounts() {
        assertThat(WeightScale.of(new float[] {0.1f, 0.1f, 9f}, 2).end()).isEqualTo(0.1, within(1e-12));
    }

    @Test
    void weightsThatAreAllZeroOrNotANumberStillHaveAScale() {
        assertThat(WeightScale.of(new float[8], 8).end()).isEqualTo(1);
        assertThat(WeightScale.of(new float[] {Float.NaN}, 1).end()).isEqualTo(1);
    }
}
