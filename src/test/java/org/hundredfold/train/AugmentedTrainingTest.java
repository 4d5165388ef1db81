package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.PixelStore;
import org.hundredfold.nn.Learner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Trainings whose pictures are varied. */
class AugmentedTrainingTest {
    private static final Augmentation ALL = new Augmentation(0.1, 20, 0.1, true, 0.1, 0.2, 0.05, 0.3);

    @TempDir
    Path folder;

    private DataSet data;

    @BeforeEach
    void drawStripes() {
        data = Stripes.in(folder, 30);
    }

    private TrainingPlan plan(TrainingSettings settings, Augmentation amounts, int workers) {
        TrainingSettings varied = settings.toBuilder()
                .preprocessing(data.preprocessing())
                .augmentation(amounts)
                .threads(workers)
                .earlyStop(0)
                .epochs(3)
                .build();
        return TrainingPlanner.plan("stripes", data, Optional.empty(), varied);
    }

    private static TrainingResult trained(TrainingPlan plan) {
        return new Trainer(plan, List.of(), new TrainingControl()).run();
    }

    private static String hash(TrainingResult result) {
        return result.model().parameters().sha256();
    }

    static Stream<TrainingSettings> bothWaysToLearn() {
        return Stream.of(Settings.small(3), TrainingSettings.of(Preset.ORIGINAL));
    }

    @ParameterizedTest
    @MethodSource("bothWaysToLearn")
    void theBitsAreThoseOfStepsOverBatchesVariedByHand(TrainingSettings settings) {
        TrainingPlan plan = plan(settings, ALL, 1);
        RecordingWeights weights = new RecordingWeights();
        new Trainer(plan, List.of(weights), new TrainingControl()).run();

        int[] order = plan.split().training().clone();
        Shuffler shuffler = new Shuffler(plan.settings().seed());
        DataSet read = plan.data();
        try (Learner learner = plan.learner(plan.start(), 1)) {
            for (int epoch = 1; epoch <= 3; epoch++) {
                shuffler.shuffle(order);
                DataSet varied = variedByHand(read, epoch);
                PictureBatch batch = new PictureBatch(varied, order);
                for (int from = 0; from < order.length; from += plan.picturesPerStep()) {
                    batch.select(from, Math.min(plan.picturesPerStep(), order.length - from));
                    learner.step(batch);
                }
                assertThat(weights.hashes.get(epoch - 1))
                        .as("after epoch %d", epoch)
                        .isEqualTo(learner.parameters().sha256());
            }
        }
    }

    private static final class RecordingWeights implements TrainingListener {
        final List<String> hashes = new ArrayList<>();

        @Override
        public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
            hashes.add(snapshot.parameters().sha256());
        }
    }

    private static DataSet variedByHand(DataSet data, int epoch) {
        Augmenter augmenter =
                new Augmenter(ALL, data.preprocessing(), Settings.small(1).seed());
        return new DataSet(
                data.folder(),
                data.classes(),
                data.pictures(),
                data.problems(),
                data.preprocessing(),
                new PixelStore() {
                    @Override
                    public int count() {
                        return data.pixels().count();
                    }

                    @Override
                    public byte[] copyOf(int picture) {
                        throw new UnsupportedOperationException();
                    }

                    @Override
                    public void readFloats(int picture, float[] target, int offset) {
                        data.pixels().readFloats(picture, target, offset);
                        augmenter.vary(target, offset, epoch, picture);
                    }

                    @Override
                    public PixelStore only(int[] indices) {
                        throw new UnsupportedOperationException();
                    }
                },
                data.siblings(),
                data.fingerprint());
    }

    @Test
    void theBitsDoNotDependOnTheWorkers() {
        String alone = hash(trained(plan(Settings.small(3), ALL, 1)));

        assertThat(hash(trained(plan(Settings.small(3), ALL, 2)))).isEqualTo(alone);
        assertThat(hash(trained(plan(Settings.small(3), ALL, 5)))).isEqualTo(alone);
        assertThat(hash(trained(plan(Settings.small(3), Augmentation.NONE, 1)))).isNotEqualTo(alone);
    }

    @Test
    void validationSeesPicturesAsTheyAre() {
        TrainingPlan plan = plan(Settings.small(3), ALL, 1);
        RecordingListener listener = new RecordingListener();

        TrainingResult result = new Trainer(plan, List.of(listener), new TrainingControl()).run();

        Evaluation asTheyAre = Evaluator.score(
                        result.model(), plan.data(), plan.split().validation(), 1)
                .orElseThrow()
                .evaluation();
        assertThat(listener.epochs.get(result.bestEpoch() - 1).validationLoss())
                .isEqualTo(asTheyAre.loss(), within(1e-6));
    }
}
