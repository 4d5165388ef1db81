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
    void everySpeedThatWasMeasuredLiesWithinWhateverTheNumberOfEpochs() {
        Forecast forecast = forecast(100, 0);

        assertThat(forecast.epochsAtLeast()).isEqualTo(100);
        for (int epochs : new int[] {1, 11, 100}) {
            Pace range = forecast.seconds(epochs);
            assertThat(seconds(epochs, true)).isBetween(range.fast(), 2 * range.fast());
            assertThat(seconds(epochs, false)).isBetween(range.slow() / 2, range.slow());
        }
    }

    @Test
    void theEarliestEndIsToldBesideAllEpochs() {
        Forecast forecast = forecast(100, 10);

        assertThat(forecast.epochsAtLeast()).isEqualTo(11);
        assertThat(forecast.epochsAtMost()).isEqualTo(100);
        assertThat(forecast.words()).isEqualTo(forecast(100, 0).words());
        assertThat(forecast.early()).isEqualTo("It may stop early, after 11 epochs (0.72 to 3.1 s) at the soonest.");
        assertThat(forecast(100, 0).early()).isEmpty();
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

        assertThat(forecast.seconds(1000)).isEqualTo(new Pace(33, 160));
        assertThat(forecast.words()).isEqualTo("33 s to 2 min 40 s for 1000 epochs, 1 MB");
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
        Forecast forecast = new Forecast(80, 80, Pace.NONE, new Pace(0.1, 0.25), 180 << 20); // 8 to 20 s

        assertThat(new ForecastOutcome(forecast, 80, 14).sentence())
                .isEqualTo("Forecast 8 to 20 s for 80 epochs, 180 MB; took 14 s in all for 80 epochs, as forecast.");
        assertThat(new ForecastOutcome(forecast, 80, 50).words())
                .isEqualTo("took 50 s in all for 80 epochs, so the forecast was 2.5 times too short");
        assertThat(new ForecastOutcome(forecast, 80, 2).words())
                .isEqualTo("took 2 s in all for 80 epochs, so the forecast was 4.0 times too long");
        assertThat(ForecastOutcome.open(forecast).words()).isEqualTo("not trained to its end");
        assertThat(new ForecastOutcome(forecast, 80, 8).verdict()).isEqualTo(Verdict.WITHIN);
        assertThat(new ForecastOutcome(forecast, 80, 20).verdict()).isEqualTo(Verdict.WITHIN);
        assertThat(new ForecastOutcome(forecast, 80, 20.1).verdict()).isEqualTo(Verdict.TOO_SHORT);
        assertThat(new ForecastOutcome(forecast, 80, 7.9).verdict()).isEqualTo(Verdict.TOO_LONG);
        assertThat(ForecastOutcome.open(forecast).verdict()).isEqualTo(Verdict.OPEN);
    }

    @Test
    void ofATrainingThatStoppedEarlyItIsJudgedByAsManyEpochsAsThereWere() {
        Forecast forecast = new Forecast(11, 80, Pace.NONE, new Pace(0.1, 0.25), 180 << 20);

        assertThat(new ForecastOutcome(forecast, 20, 3).words())
                .isEqualTo("took 3 s in all for 20 epochs, as forecast (2 to 5 s)");
        assertThat(new ForecastOutcome(forecast, 20, 10).words())
                .as("though all epochs were to take 8 to 20 s")
                .isEqualTo("took 10 s in all for 20 epochs, so the forecast was 2.0 times too short (2 to 5 s)");
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
