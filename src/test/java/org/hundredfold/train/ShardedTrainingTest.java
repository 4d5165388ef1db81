package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.NetworkParameters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardedTrainingTest {
    private static DataSet stripes;

    @BeforeAll
    static void drawStripes(@TempDir Path folder) {
        stripes = Stripes.in(folder, 40);
    }

    @Test
    void aTrainingInShardsEndsAtTheSameBitsWithAnyNumberOfWorkers() {
        TrainingSettings settings = varied(4);

        assertThat(end(settings.withThreads(1)).values())
                .containsExactly(end(settings.withThreads(2)).values());
    }

    @Test
    void shardsAddUpToThePlainTraining() {
        TrainingResult plain = train(varied(1));
        TrainingResult sharded = train(varied(4));

        float[] expected = plain.model().parameters().values();
        float[] actual = sharded.model().parameters().values();
        assertThat(actual).isNotEqualTo(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(0.02f));
        }
        assertThat(sharded.test().orElseThrow().accuracy())
                .isCloseTo(plain.test().orElseThrow().accuracy(), within(0.1));
    }

    @Test
    void averagingOneShardIsThePlainTraining() {
        TrainingSettings plain = varied(1).toBuilder()
                .recipe(new Recipe(true, 0.2, true, 0.1, true))
                .build();

        RecordingListener ofPlain = new RecordingListener();
        RecordingListener ofAveraging = new RecordingListener();
        float[] expected = end(plain, ofPlain).values();

        assertThat(end(averaging(plain, 1), ofAveraging).values()).containsExactly(expected);
        assertThat(ofAveraging.epochs)
                .extracting(EpochMetrics::trainingLoss, EpochMetrics::trainingError, EpochMetrics::validationLoss)
                .isEqualTo(ofPlain.epochs.stream()
                        .map(epoch -> tuple(epoch.trainingLoss(), epoch.trainingError(), epoch.validationLoss()))
                        .toList())
                .isNotEmpty();
    }

    @Test
    void averagingSeveralShardsLearnsToo() {
        RecordingListener listener = new RecordingListener();
        TrainingPlan plan = plan(averaging(Settings.small(40), 3));

        new Trainer(plan, List.of(listener), new TrainingControl()).run();

        List<EpochMetrics> epochs = listener.epochs;
        assertThat(epochs.get(epochs.size() - 1).trainingLoss())
                .isLessThan(epochs.get(0).trainingLoss() / 2);
        assertThat(end(averaging(varied(1), 3)).values())
                .isNotEqualTo(end(varied(3)).values());
    }

    private static TrainingSettings averaging(TrainingSettings settings, int shards) {
        return settings.toBuilder().sharding(new Sharding(shards, true)).build();
    }

    @Test
    void aPictureStaysInItsShardWhenOthersComeOrGo() {
        Sharding sharding = new Sharding(4);
        int[] shards = sharding.of(stripes);
        int[] counts = new int[4];
        for (int i = 0; i < shards.length; i++) {
            assertThat(sharding.of(stripes.pictures().get(i).relative())).isEqualTo(shards[i]);
            counts[shards[i]]++;
        }
        assertThat(Arrays.stream(counts).min().orElseThrow()).isGreaterThan(shards.length / 8);
        assertThat(new Sharding(1).of(stripes)).containsOnly(0);
    }

    @Test
    void theOriginalNetworkHasNoShards() {
        assertThatThrownBy(() -> TrainingSettings.of(Preset.ORIGINAL).toBuilder()
                        .sharding(new Sharding(2))
                        .build())
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("so it has no shards");
        assertThatThrownBy(() -> new Sharding(0)).isInstanceOf(ExplainedException.class);
    }

    /** With everything that is drawn at random in a step. */
    private static TrainingSettings varied(int shards) {
        return Settings.small(3).toBuilder()
                .layers(LayerNotation.parse("conv4,pool,dropout0.2,dense8", Activation.RELU))
                .augmentation(new Augmentation(0.1, 10, 0.1, false, 0, 0, 0, 0))
                .sharding(new Sharding(shards))
                .build();
    }

    private static NetworkParameters end(TrainingSettings settings, TrainingListener... listeners) {
        return train(settings, listeners).model().parameters();
    }

    private static TrainingResult train(TrainingSettings settings, TrainingListener... listeners) {
        return new Trainer(plan(settings), List.of(listeners), new TrainingControl()).run();
    }

    private static TrainingPlan plan(TrainingSettings settings) {
        return TrainingPlanner.plan("stripes", stripes, Optional.empty(), settings);
    }
}
