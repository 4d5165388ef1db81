package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BestEpochTest {
    private static EpochMetrics epoch(int number, double trainingLoss, double validationLoss) {
        return new EpochMetrics(number, trainingLoss, 0, validationLoss, 0, 0, 0);
    }

    @Test
    void theLowestValidationLossIsTheBest() {
        BestEpoch best = new BestEpoch(true, 0);

        assertThat(best.add(epoch(1, 1, 3))).isTrue();
        assertThat(best.add(epoch(2, 1, 2))).isTrue();
        assertThat(best.add(epoch(3, 0.1, 2.5))).isFalse();
        assertThat(best.epoch()).isEqualTo(2);
    }

    @Test
    void anEpochWhoseNumbersWentWrongIsNeverTheBest() {
        BestEpoch best = new BestEpoch(true, 0);

        assertThat(best.add(epoch(1, 1, Double.NaN))).isFalse();
        assertThat(best.epoch()).isZero();
        best.add(epoch(2, 1, 5));
        best.add(epoch(3, 1, Double.NaN));
        best.add(epoch(4, 1, Double.POSITIVE_INFINITY));
        assertThat(best.epoch()).isEqualTo(2);
    }

    @Test
    void withoutValidationTheTrainingLossDecidesAndPatienceNeverEnds() {
        BestEpoch best = new BestEpoch(false, 1);

        best.add(epoch(1, 2, Double.NaN));
        best.add(epoch(2, 3, Double.NaN));
        best.add(epoch(3, 4, Double.NaN));
        assertThat(best.epoch()).isEqualTo(1);
        assertThat(best.patienceIsOver()).isFalse();
    }

    @Test
    void patienceIsOverAfterSoManyEpochsWithoutALowerLoss() {
        BestEpoch best = new BestEpoch(true, 2);

        best.add(epoch(1, 1, 1));
        best.add(epoch(2, 1, 2));
        assertThat(best.patienceIsOver()).isFalse();
        best.add(epoch(3, 1, 1));
        assertThat(best.patienceIsOver()).isTrue();
    }
}
