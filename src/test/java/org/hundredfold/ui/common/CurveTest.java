package org.hundredfold.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.hundredfold.train.Band;
import org.hundredfold.ui.common.Curve.Kind;
import org.junit.jupiter.api.Test;

class CurveTest {
    private final Curve curve = new Curve("training", Kind.TRAINING);

    @Test
    void reducingKeepsEveryExtremeAndTheMean() {
        for (int i = 0; i < 10_000; i++) {
            curve.add(i, i == 5003 ? 100 : 1, i == 7001 ? -50 : 0.5, i == 5003 ? 200 : 1.5);
        }

        Curve reduced = curve.reduced(10_000, 100);

        assertThat(reduced.size()).isEqualTo(100);
        assertThat(reduced.max(50)).isEqualTo(200);
        assertThat(reduced.min(70)).isEqualTo(-50);
        assertThat(reduced.mean(50)).isEqualTo(1.99);
        assertThat(reduced.mean(0)).isEqualTo(1);
        assertThat(reduced.x(0)).isEqualTo(49.5);
    }

    @Test
    void fewPointsStayAsTheyAre() {
        curve.add(1, 0.5);
        curve.add(2, 0.25);

        Curve reduced = curve.reduced(30, 400);

        assertThat(reduced.size()).isEqualTo(2);
        assertThat(reduced.x(1)).isEqualTo(2);
        assertThat(reduced.mean(1)).isEqualTo(0.25);
    }

    @Test
    void theValueNearAnXIsThatOfTheNearestPoint() {
        curve.add(1, 10);
        curve.add(2, 20);
        curve.add(4, 40);

        assertThat(curve.near(0)).isEqualTo(10);
        assertThat(curve.near(1.4)).isEqualTo(10);
        assertThat(curve.near(1.6)).isEqualTo(20);
        assertThat(curve.near(3.1)).isEqualTo(40);
        assertThat(curve.near(99)).isEqualTo(40);
    }

    @Test
    void smoothingKeepsAStraightLineAndItsEndsAndWidensTheRanges() {
        for (int i = 0; i < 9; i++) {
            curve.add(i, i + (i == 4 ? 9 : 0), i - 1, i + 1);
        }

        Curve smoothed = curve.smoothed(2);

        assertThat(smoothed.mean(0)).isEqualTo(0);
        assertThat(smoothed.mean(1)).isEqualTo(1);
        assertThat(smoothed.mean(4)).isEqualTo(4 + 9 / 5.0);
        assertThat(smoothed.mean(8)).isEqualTo(8);
        assertThat(smoothed.max(4)).isEqualTo(7);
        assertThat(smoothed.min(4)).isEqualTo(1);
        assertThat(smoothed.max(0)).isEqualTo(3);
    }

    @Test
    void smoothingLeavesOutALastBatchOfFewPictures() {
        for (int i = 0; i < 9; i++) {
            curve.add(i, 5);
        }
        assertThat(curve.smoothed(2).lastX()).isEqualTo(8);
        curve.add(8.25, 0);

        assertThat(curve.smoothed(2).lastX()).isEqualTo(8);
        assertThat(curve.smoothed(2).last()).isEqualTo(5);
    }

    @Test
    void theRangeOfSmallBatchesIsLeftOut() {
        curve.add(1, new Band(0.3, 0, 1), 1);
        curve.add(2, new Band(0.3, 0.2, 0.4), 64);

        assertThat(curve.max(0)).isEqualTo(0.3);
        assertThat(curve.max(1)).isEqualTo(0.4);
    }

    @Test
    void whatIsNotANumberIsLeftOut() {
        curve.add(1, Double.NaN);

        assertThat(curve.size()).isZero();
        assertThat(curve.last()).isNaN();
        assertThat(curve.near(1)).isNaN();
    }

    @Test
    void clearingForgetsAll() {
        curve.add(1, 10);
        curve.clear();

        assertThat(curve.size()).isZero();
        assertThat(curve.top()).isZero();
    }
}
