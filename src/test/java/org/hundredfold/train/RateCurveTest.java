package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateCurveTest {
    /** A made-up curve over powers of ten, 25 steps to each. */
    private static RateCurve curve(int steps, DoubleUnaryOperator lossOfPower) {
        return new RateCurve(
                IntStream.range(0, steps)
                        .mapToObj(step -> {
                            double power = -6 + step / 25.0;
                            double loss = lossOfPower.applyAsDouble(power);
                            return new RatePoint(Math.pow(10, power), loss, loss);
                        })
                        .toList(),
                2.3);
    }

    /** Falls from 2 to 0 about a power of ten and rises steeply past another. */
    private static RateCurve fallingAt(double fall, double rise) {
        return curve(151, power -> 2 / (1 + Math.exp(8 * (power - fall))) + Math.exp(12 * (power - rise)));
    }

    @Test
    void theFirstMeanIsTheFirstLossAndLaterOnesForgetATenthAStep() {
        SmoothedLoss smoothed = new SmoothedLoss();

        assertThat(smoothed.add(2)).isEqualTo(2, within(1e-12));
        assertThat(smoothed.add(1)).isEqualTo((0.9 * 2 + 1) / 1.9, within(1e-12));
        assertThat(smoothed.add(4)).isEqualTo((0.81 * 2 + 0.9 * 1 + 4) / 2.71, within(1e-12));
    }

    @Test
    void aLossThatStaysIsItsOwnMeanFromTheBeginning() {
        SmoothedLoss smoothed = new SmoothedLoss();

        IntStream.range(0, 200).forEach(step -> assertThat(smoothed.add(0.7)).isEqualTo(0.7, within(1e-12)));
    }

    @Test
    void theSteepestFallIsSuggestedWhereTheLowestLossLiesFarAbove() {
        assertThat(fallingAt(-3, 0.2).suggestion().orElseThrow()).isEqualTo(1e-3, within(1e-4));
    }

    @Test
    void aTenthOfTheRateOfTheLowestLossIsSuggestedWhereThatFallsLate() {
        RateCurve curve = fallingAt(-2, -1.2);

        double lowest = curve.lowest().orElseThrow().rate();
        assertThat(lowest).isLessThan(0.1);
        assertThat(curve.suggestion().orElseThrow())
                .isLessThanOrEqualTo(lowest / 10)
                .isGreaterThan(0.9 * lowest / 10);
    }

    @Test
    void theFirstLossesAreTooFewToTellAnything() {
        RateCurve curve = curve(151, power -> power < -5.8 ? 9 : 2 / (1 + Math.exp(8 * (power + 3))));

        assertThat(curve.suggestion().orElseThrow()).isEqualTo(1e-3, within(1e-4));
    }

    @Test
    void thatAStartWorseThanChanceIsPutRightIsNotYetLearning() {
        RateCurve curve =
                curve(151, power -> 2.3 / (1 + Math.exp(8 * (power + 2.5))) + 2 / (1 + Math.exp(8 * (power + 4.5))));

        assertThat(curve.suggestion().orElseThrow()).isEqualTo(Math.pow(10, -2.5), within(5e-4));
    }

    @Test
    void aLossThatStaysAboveChanceHasATenthOfTheRateOfItsLowest() {
        RateCurve curve = curve(151, power -> 3 + 2 / (1 + Math.exp(8 * (power + 4))) + Math.exp(12 * (power + 1)));

        assertThat(curve.suggestion().orElseThrow())
                .isEqualTo(curve.lowest().orElseThrow().rate() / 10, within(1e-3));
    }

    @Test
    void nothingIsSuggestedWhereTheLossNeverFalls() {
        RateCurve flat = curve(151, power -> 2.3);

        assertThat(flat.suggestion()).isEmpty();
        assertThat(flat.words()).contains("none of the learning rates from 0.000001 to 1");
    }

    @Test
    void nothingIsSuggestedWhereThereIsHardlyACurve() {
        assertThat(new RateCurve(List.of(), 1).suggestion()).isEmpty();
        assertThat(curve(5, power -> -power).suggestion()).isEmpty();
    }

    @Test
    void thatHigherRatesFailIsSaidWhereWhatWasLearnedWasLostAgain() {
        assertThat(fallingAt(-3, -1).words()).contains("beyond which training is likely to fail.");
    }

    @Test
    void ofRatesThatWereNotTriedNothingIsSaid() {
        RateCurve falling = curve(151, power -> 2 / (1 + Math.exp(power + 2)));

        assertThat(falling.words()).endsWith("was lowest at 1, the highest tried.");
    }

    @Test
    void aLossThatIsHardlyHigherAtTheEndTellsNothing() {
        RateCurve flattening =
                curve(151, power -> 0.5 + 1.5 / (1 + Math.exp(8 * (power + 3))) + (power > -1 ? 0.02 : 0));

        assertThat(flattening.words()).contains("was lowest at 0.").doesNotContain("fail");
    }

    @Test
    void ratesAreSaidInPlainNumbers() {
        assertThat(RateCurve.plain(1e-6)).isEqualTo("0.000001");
        assertThat(RateCurve.plain(0.031622)).isEqualTo("0.032");
        assertThat(RateCurve.plain(1)).isEqualTo("1");
        assertThat(fallingAt(-3, 0.2).words()).startsWith("Suggested learning rate: 0.0");
    }
}
