package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.hundredfold.data.DataSet;
import org.hundredfold.train.ForecastOutcome.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastTest {
    private static final Pace LEARNING = new Pace(0.001, 0.002);
    private static final Pace ANSWERING = new Pace(0.0001, 0.0003);
    private static final Pace KEEPING = new Pace(0.01, 0.04);
    private static final Paces PACES = new Paces(new Pace(0.5, 1), LEARNING, ANSWERING, KEEPING);

    @TempDir
    private Path folder;

    private DataSet data;

    @BeforeEach
    void read() {
        data = Stripes.in(folder.resolve("stripes"), 20); // 36 to learn from, 12 for validation, 12 for the test
    }

    private TrainingPlan plan(TrainingSettings settings) {
        return TrainingPlanner.plan("some", data, Optional.empty(), settings);
    }

    private Forecast forecast(int epochs, int earlyStop) {
        return Forecast.of(plan(Settings.with(epochs, earlyStop, 0.01, 1, 1)), PACES);
    }

    /** What so many epochs take if all goes as fast, or as slowly, as was measured. */
    private static double seconds(int epochs, boolean fast) {
        double epoch = 36 * of(LEARNING, fast) + 12 * of(ANSWERING, fast) + of(KEEPING, fast);
        return of(PACES.beginning(), fast) + epochs * epoch + 24 * of(ANSWERING, fast) + of(KEEPING, fast);
    }

    private static double of(Pace pace, boolean fast) {
        return fast ? pace.fast() : pace.slow();
    }

    @Test
    void allEpochsAtEverySpeedThatWasMeasuredLieWithin() {
        Forecast forecast = forecast(100, 0);

        assertThat(forecast.mayStopEarly()).isFalse();
        assertThat(seconds(100, true)).isBetween(forecast.secondsLow(), forecast.secondsHigh());
        assertThat(seconds(100, false)).isBetween(forecast.secondsLow(), forecast.secondsHigh());
    }

    @Test
    void theLowerEndIsThatOfATrainingThatStopsAsEarlyAsItCan() {
        Forecast forecast = forecast(100, 10);

        assertThat(forecast.epochsAtLeast()).isEqualTo(11);
        assertThat(forecast.epochsAtMost()).isEqualTo(100);
        assertThat(seconds(11, true)).isBetween(forecast.secondsLow(), 1.3 * forecast.secondsLow());
        assertThat(forecast.secondsHigh()).isEqualTo(forecast(100, 0).secondsHigh());
    }

    @Test
    void aTrainingCanReallyEndAtTheEarliestEpochForecast() {
        BestEpoch best = new BestEpoch(true, 10);
        int epoch = 0;
        while (!best.patienceIsOver()) {
            epoch++;
            best.add(new EpochMetrics(epoch, 1, 0, epoch, 0, 0, 0));
        }

        assertThat(forecast(100, 10).epochsAtLeast()).isEqualTo(epoch);
    }

    @Test
    void nothingStopsEarlyWithoutValidationOrBeforeTheLastEpoch() {
        TrainingSettings small = Settings.with(7, 9, 0.01, 1, 1);
        TrainingSettings unvalidated =
                small.toBuilder().epochs(70).validationShare(0).build();

        assertThat(forecast(7, 9).epochsAtLeast()).isEqualTo(7);
        assertThat(Forecast.of(plan(unvalidated), PACES).epochsAtLeast()).isEqualTo(70);
    }

    @Test
    void itIsRoundedOutwardsToWhatIsSaid() {
        Forecast forecast = forecast(1000, 0);

        assertThat(forecast.secondsLow()).isEqualTo(38);
        assertThat(forecast.secondsHigh()).isEqualTo(160);
        assertThat(forecast.words()).isEqualTo("38 s to 2 min 40 s, 1 MB");
    }

    @Test
    void pixelsInMemoryAndAWiderNetworkNeedMore() {
        TrainingPlan small = plan(Settings.small(5));
        DataSet mapped = Stripes.mappedIn(folder, 20);

        assertThat(MemoryNeed.of(TrainingPlanner.plan("mapped", mapped, Optional.empty(), Settings.small(5))))
                .isEqualTo(MemoryNeed.of(small) - 60 * (64 + 24 - 4));
        assertThat(MemoryNeed.of(plan(TrainingSettings.defaults()))).isGreaterThan(4 * 13 * 201_731);
    }

    @Test
    void itIsJudgedByTheTimeThatTheTrainingTook() {
        Forecast forecast = new Forecast(11, 80, 8, 20, 0.1, 0.2, 180 << 20);

        assertThat(new ForecastOutcome(forecast, 14).sentence())
                .isEqualTo("Forecast 8 to 20 s, 180 MB; took 14 s in all, as forecast.");
        assertThat(new ForecastOutcome(forecast, 50).sentence())
                .isEqualTo("Forecast 8 to 20 s, 180 MB; took 50 s in all, so the forecast was 2.5 times too short.");
        assertThat(new ForecastOutcome(forecast, 2).words())
                .isEqualTo("took 2 s in all, so the forecast was 4.0 times too long");
        assertThat(new ForecastOutcome(forecast, Double.NaN).words()).isEqualTo("not trained to its end");
        assertThat(new ForecastOutcome(forecast, 8).verdict()).isEqualTo(Verdict.WITHIN);
        assertThat(new ForecastOutcome(forecast, 20).verdict()).isEqualTo(Verdict.WITHIN);
        assertThat(new ForecastOutcome(forecast, 20.1).verdict()).isEqualTo(Verdict.TOO_SHORT);
        assertThat(new ForecastOutcome(forecast, 7.9).verdict()).isEqualTo(Verdict.TOO_LONG);
        assertThat(new ForecastOutcome(forecast, Double.NaN).verdict()).isEqualTo(Verdict.OPEN);
    }

    @Test
    void rangesOfTimeAreSaidShortly() {
        assertThat(TimeWords.range(8, 20)).isEqualTo("8 to 20 s");
        assertThat(TimeWords.range(0.73, 1.5)).isEqualTo("0.73 to 1.5 s");
        assertThat(TimeWords.range(20, 70)).isEqualTo("20 s to 1 min 10 s");
        assertThat(TimeWords.range(120, 11_100)).isEqualTo("2 min to 3 h 5 min");
        assertThat(TimeWords.range(3, 3)).isEqualTo("3 s");
    }
}
