package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.LearnerState;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.train.TrainingResult.Ending;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a clock that goes on by as much as the test says whenever it is looked at. */
class ForecasterTest {
    private static final TrainingListener NOTHING = new TrainingListener() {};

    @TempDir
    private Path folder;

    private DataSet data;
    private long now;

    @BeforeEach
    void read() {
        data = Stripes.in(folder.resolve("stripes"), 20); // 36 to learn from in steps of 8, 12 for validation
    }

    private TrainingPlan plan(TrainingSettings settings) {
        return TrainingPlanner.plan("some", data, Optional.empty(), settings);
    }

    /** On a machine that others keep busy most of the time. */
    private TrialClock ticking(long milliseconds) {
        return new TrialClock() {
            @Override
            public long nanos() {
                return now += 1_000_000 * milliseconds;
            }

            @Override
            public long ownNanos() {
                return now / 4;
            }
        };
    }

    private Paces measure(TrainingPlan plan, TrainingListener keeper, TrialClock clock) {
        return new Forecaster(plan, keeper, new TrialTimer(clock, () -> false)).measure();
    }

    @Test
    void whatStepsAndAnswersTakeIsToldForOnePicture() {
        Paces paces = measure(plan(Settings.small(5)), NOTHING, ticking(60));

        assertThat(paces.learning().fast()).isBetween(0.028 / 8, 0.060 / 4);
        assertThat(paces.learning().slow())
                .isBetween(0.060 / 8, 0.060 / 4); // some steps have the 4 pictures that are left
        assertThat(paces.answering().slow()).isCloseTo(0.060 / 12, within(1e-9));
        assertThat(paces.keeping().slow()).isCloseTo(0.060, within(1e-9));
        assertThat(paces.answering().fast())
                .as("as if the others were gone")
                .isLessThan(paces.answering().slow());
        assertThat(paces.beginning()).as("the number of workers is given").isEqualTo(Pace.NONE);
    }

    @Test
    void theSearchForTheNumberOfWorkersTakesTimeToo() {
        Pace beginning = measure(plan(Settings.with(5, 0, 0.01, 1, 0)), NOTHING, ticking(30))
                .beginning();

        assertThat(beginning.slow()).isPositive();
        assertThat(beginning.fast()).isBetween(0.0, beginning.slow());
    }

    @Test
    void anEpochIsKeptAsATrainingKeepsIt() {
        TrainingPlan plan = plan(Settings.small(5));
        List<String> told = new ArrayList<>();
        AtomicInteger steps = new AtomicInteger();
        measure(
                plan,
                new TrainingListener() {
                    @Override
                    public void started(TrainingPlan started) {
                        told.add("started " + started.network().summary());
                    }

                    @Override
                    public void steps(StepMetrics metrics) {
                        steps.incrementAndGet();
                    }

                    @Override
                    public void checkpoint(LearnerState state) {
                        told.add("checkpoint of " + state.parts().size());
                    }

                    @Override
                    public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
                        told.add("epoch " + metrics.epoch());
                        now += 7_000_000;
                    }
                },
                ticking(30));

        assertThat(told)
                .startsWith("started 64-16-3", "checkpoint of 4", "epoch 1", "checkpoint of 4", "epoch 2")
                .contains("epoch 4");
        assertThat(steps.get() % 40).isZero();
    }

    @Test
    void ofALargeNetworkOnlyAPartIsWrittenAndTheRestReckoned() {
        TrainingPlan small = plan(Settings.small(5));
        TrainingPlan large = small.withNetwork(
                NetworkSpec.classifier(64, List.of(2000, 1000), Activation.RELU, 3)); // 2,134,003 parameters
        List<Integer> written = new ArrayList<>();
        Paces paces = measure(
                large,
                new TrainingListener() {
                    @Override
                    public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
                        written.add(snapshot.parameters().values().length);
                    }
                },
                ticking(30));

        assertThat(written).containsOnly(1_000_000);
        assertThat(paces.keeping().slow()).isCloseTo(2.134003 * 0.030, within(1e-6));
    }

    @Test
    void picturesThatHaveYetToBeReadAtTheSizeAreStoodInFor() {
        for (int size : new int[] {16, 8}) {
            TrainingSettings other = Settings.small(5).withPreprocessing(new Preprocessing(size, true, Framing.CROP));

            assertThat(measure(plan(other), NOTHING, ticking(30)).learning().fast())
                    .isPositive();
        }
    }

    @Test
    void theOriginalsUpdatesAfterEachPictureAreTriedToo() {
        assertThat(measure(plan(TrainingSettings.of(Preset.ORIGINAL)), NOTHING, ticking(30))
                        .learning()
                        .slow())
                .isCloseTo(0.030 / 42, within(1e-9));
    }

    @Test
    void itEndsAtTheNextStepWhenItIsCancelled() {
        AtomicInteger looks = new AtomicInteger();
        Forecaster forecaster = new Forecaster(
                plan(Settings.small(5)), NOTHING, new TrialTimer(ticking(1), () -> looks.incrementAndGet() == 3));

        assertThatThrownBy(forecaster::measure).isInstanceOf(CancellationException.class);
        assertThat(looks).hasValue(3);
    }

    @Test
    void itEndsBeforeTheNextEpochIsKeptWhenItIsCancelled() {
        AtomicInteger kept = new AtomicInteger();
        TrainingListener keeper = new TrainingListener() {
            @Override
            public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
                kept.incrementAndGet();
            }
        };
        Forecaster forecaster =
                new Forecaster(plan(Settings.small(5)), keeper, new TrialTimer(ticking(30), () -> kept.get() == 2));

        assertThatThrownBy(forecaster::measure).isInstanceOf(CancellationException.class);
        assertThat(kept).hasValue(2);
    }

    @Test
    void aTrainingLearnsTheSameBitsAfterATrialAndDuringOne() {
        TrainingPlan plan = plan(Settings.small(5));
        String without = trained(plan);
        measure(plan, NOTHING, ticking(30));
        String after = trained(plan);
        List<String> during = new ArrayList<>();
        TrainingListener keeper = new TrainingListener() {
            @Override
            public void started(TrainingPlan kept) {
                during.add(trained(plan));
            }
        };
        measure(plan, keeper, ticking(30));

        assertThat(after).isEqualTo(without);
        assertThat(during).containsExactly(without);
    }

    private static String trained(TrainingPlan plan) {
        return new Trainer(plan, List.of(), new TrainingControl())
                .run()
                .model()
                .parameters()
                .sha256();
    }

    @Test
    void aMomentInWhichAllStandsStillDoesNotCountForAllTheTime() {
        List<Pace.Slice> slices = new ArrayList<>(Collections.nCopies(7, new Pace.Slice(1, 0.75, 1)));
        slices.add(new Pace.Slice(5, 0.75, 1));

        assertThat(Pace.of(slices)).isEqualTo(new Pace(0.75, 2));
    }

    @Test
    void aForecastIsWatchedByTheClockLessThePauses() {
        Forecast forecast = new Forecast(5, 5, Pace.NONE, new Pace(1, 2), 0);
        List<Double> kept = new ArrayList<>();
        ForecastWatch watch =
                new ForecastWatch(Optional.of(forecast), outcome -> kept.add(outcome.seconds()), () -> 100, () -> now);
        watch.started(plan(Settings.small(5)));
        now += 114_000_000_000L;
        watch.finished(result(Ending.EARLY));

        assertThat(kept).containsExactly(Double.NaN, 14.0);
        assertThat(watch.outcome()).contains(new ForecastOutcome(forecast, 5, 14));
    }

    @Test
    void aTrainingThatWasStoppedJudgesNoForecast() {
        Forecast forecast = new Forecast(5, 5, Pace.NONE, new Pace(1, 2), 0);
        ForecastWatch watch = new ForecastWatch(Optional.of(forecast), outcome -> {}, () -> 0, () -> now);
        now += 14_000_000_000L;
        watch.finished(result(Ending.STOPPED));

        assertThat(watch.outcome().orElseThrow().verdict()).isEqualTo(ForecastOutcome.Verdict.OPEN);
    }

    private static TrainingResult result(Ending ending) {
        return new TrainingResult(
                ending, "", 5, 5, null, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), 1, 1, 1);
    }
}
