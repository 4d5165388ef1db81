package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hundredfold.data.DataSet;
import org.hundredfold.nn.LearnerState;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.OptimizerSettings.Kind;
import org.hundredfold.train.TrainingResult.Ending;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A training that goes on from finished epochs ends as the uninterrupted one does. */
class ContinuedTrainingTest {
    private static final int EPOCHS = 6;

    private static DataSet stripes;

    @BeforeAll
    static void drawStripes(@TempDir Path folder) {
        stripes = Stripes.in(folder, 50);
    }

    static Stream<TrainingSettings> everyWayToLearn() {
        TrainingSettings original = like(TrainingSettings.of(Preset.ORIGINAL), EPOCHS);
        return Stream.concat(
                Stream.of(Kind.values()).map(ContinuedTrainingTest::by),
                Stream.of(original, varied(original), varied(by(Kind.ADAM)), inShards(varied(by(Kind.ADAM)))));
    }

    private static TrainingSettings varied(TrainingSettings settings) {
        return settings.toBuilder()
                .augmentation(new Augmentation(0.1, 20, 0.1, true, 0.1, 0.2, 0.05, 0.3))
                .build();
    }

    private static TrainingSettings inShards(TrainingSettings settings) {
        return settings.toBuilder().sharding(new Sharding(3)).build();
    }

    private static TrainingSettings by(Kind optimizer) {
        TrainingSettings small = Settings.small(EPOCHS);
        return small.toBuilder()
                .optimizer(optimizer, 0.01)
                .earlyStop(0)
                .seed(1)
                .threads(2)
                .build();
    }

    private static TrainingSettings like(TrainingSettings settings, int epochs) {
        return settings.toBuilder()
                .preprocessing(Settings.small(epochs).preprocessing())
                .epochs(epochs)
                .seed(1)
                .threads(1)
                .build();
    }

    private static TrainingPlan plan(TrainingSettings settings) {
        return TrainingPlanner.plan("stripes", stripes, Optional.empty(), settings);
    }

    /** Trains until so many epochs are finished. */
    private static Memory interrupted(TrainingPlan plan, int epochs) {
        Memory memory = new Memory(epochs);
        new Trainer(plan, List.of(memory), memory.control).run();
        return memory;
    }

    private static TrainingResult continued(TrainingPlan plan, Memory memory, TrainingListener... listeners) {
        return new Trainer(plan, Optional.of(memory.finished()), List.of(listeners), new TrainingControl()).run();
    }

    private static TrainingResult uninterrupted(TrainingPlan plan, TrainingListener... listeners) {
        return new Trainer(plan, List.of(listeners), new TrainingControl()).run();
    }

    @ParameterizedTest
    @MethodSource("everyWayToLearn")
    void itEndsAtTheSameBitsWithTheSameScores(TrainingSettings settings) {
        TrainingPlan plan = plan(settings);
        RecordingListener whole = new RecordingListener();
        TrainingResult expected = uninterrupted(plan, whole);
        for (int epochs : new int[] {1, 4, EPOCHS}) {
            RecordingListener rest = new RecordingListener();

            TrainingResult result = continued(plan, interrupted(plan, epochs), rest);

            assertThat(result.model().parameters().sha256())
                    .as("after %d", epochs)
                    .isEqualTo(expected.model().parameters().sha256());
            assertThat(result.ending()).isEqualTo(Ending.COMPLETED);
            assertThat(result.epochs()).isEqualTo(EPOCHS);
            assertThat(result.bestEpoch()).isEqualTo(expected.bestEpoch());
            assertThat(result.steps()).isEqualTo(expected.steps());
            assertThat(result.test()).usingRecursiveComparison().isEqualTo(expected.test());
            assertThat(rest.epochs)
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("seconds", "picturesPerSecond")
                    .isEqualTo(whole.epochs.subList(epochs, EPOCHS));
        }
    }

    @Test
    void stepsAndTimeAreCountedOn() {
        TrainingPlan plan = plan(by(Kind.ADAM));
        Memory before = interrupted(plan, 2);
        RecordingListener rest = new RecordingListener();

        TrainingResult result = continued(plan, before, rest);

        assertThat(rest.steps.get(0).epoch()).isBetween(2.0, 2.5);
        assertThat(rest.weights.get(0).epoch()).isEqualTo(2);
        assertThat(result.seconds()).isGreaterThan(before.finished().seconds());
    }

    @Test
    void patienceIsCountedOnAcrossTheInterruption() {
        TrainingPlan plan = plan(Settings.with(2000, 3, 0.05, 1, 1));
        TrainingResult expected = uninterrupted(plan);
        for (int missing = 0; missing < 3; missing++) {
            TrainingResult result = continued(plan, interrupted(plan, expected.epochs() - missing));

            assertThat(result.ending()).isEqualTo(Ending.EARLY);
            assertThat(result.epochs()).isEqualTo(expected.epochs());
            assertThat(result.bestEpoch()).isEqualTo(expected.bestEpoch());
            assertThat(result.model().parameters().sha256())
                    .isEqualTo(expected.model().parameters().sha256());
        }
    }

    /** Remembers what it takes to go on, and stops the training after so many epochs. */
    private static final class Memory extends RecordingListener {
        private final TrainingControl control = new TrainingControl();
        private final int enough;
        private final BestEpoch bestEpoch = new BestEpoch(true, 0);
        private NetworkParameters best;
        private LearnerState state;

        Memory(int enough) {
            this.enough = enough;
        }

        @Override
        public void checkpoint(LearnerState latest) {
            state = latest;
        }

        @Override
        public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
            super.epoch(metrics, snapshot);
            best = bestEpoch.add(metrics) ? snapshot.parameters() : best;
            if (metrics.epoch() == enough) {
                control.stop();
            }
        }

        FinishedEpochs finished() {
            return new FinishedEpochs(epochs, best, state);
        }
    }
}
