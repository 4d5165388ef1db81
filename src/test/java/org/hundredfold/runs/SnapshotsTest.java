package org.hundredfold.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.WeightSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    Path home;

    /** Records epochs of parameters that take so many megabytes; the third is the best. */
    private List<Integer> keptOf(int epochs, int megabytes) {
        int inputs = (int) (megabytes * MEGABYTE / Float.BYTES / 2 - 1);
        NetworkSpec network = NetworkSpec.classifier(inputs, List.of(), Activation.RELU, 2);
        NetworkParameters parameters = new NetworkParameters(network, new float[network.parameterCount()]);
        TrainingPlan small = Samples.plan("a");
        try (RunStore store = RunStore.open(home);
                Database database = Database.in(home)) {
            RunRecorder recorder = store.recorder();
            recorder.started(
                    new TrainingPlan("a", small.data(), Optional.empty(), small.split(), small.settings(), network));
            for (int epoch = 1; epoch <= epochs; epoch++) {
                recorder.epoch(Samples.epoch(epoch, 1, epoch == 3 ? 0.5 : 1), new WeightSnapshot(epoch, parameters));
            }
            return database.direct(handle -> handle.createQuery("SELECT epoch FROM snapshot ORDER BY epoch")
                    .mapTo(Integer.class)
                    .list());
        }
    }

    @Test
    void allStayWhileTheyFit() {
        assertThat(keptOf(20, 1)).hasSize(20);
    }

    @Test
    void beyondTheirSpaceTheyAreThinnedEvenlyButTheBestAndTheLatestStay() {
        List<Integer> kept = keptOf(20, 4);

        assertThat(kept).containsExactly(3, 4, 8, 12, 16, 20);
        assertThat(kept.size() * 4 * MEGABYTE).isLessThanOrEqualTo(RunRecorder.SNAPSHOT_BYTES);
    }

    @Test
    void ofHugeNetworksOnlyTheBestAndTheLatestStay() {
        assertThat(keptOf(5, 20)).containsExactly(3, 5);
    }

    @Test
    void theParametersOfAnyEpochThatIsKeptCanBeReadBack() {
        try (RunStore store = RunStore.open(home)) {
            RunRecorder recorder = Samples.start(store, "a");
            for (int epoch = 1; epoch <= 3; epoch++) {
                recorder.epoch(Samples.epoch(epoch, 1, epoch == 2 ? 0.5 : 1), Samples.snapshot(epoch));
            }

            KeptSnapshots kept = store.snapshots().of(recorder.runId());
            assertThat(kept.epochs()).containsExactly(1, 2, 3);
            assertThat(kept.best()).isEqualTo(2);
            assertThat(kept.bytes()).isEqualTo(3L * Float.BYTES * Samples.NETWORK.parameterCount());
            assertThat(store.snapshots()
                            .parameters(recorder.runId(), 3)
                            .orElseThrow()
                            .values())
                    .isEqualTo(Samples.parameters(3).values());
            assertThat(store.snapshots().parameters(recorder.runId(), 4)).isEmpty();
        }
    }

    @Test
    void nothingIsKeptOfARunBeforeItsFirstEpochNorFoundOfADeletedOne() {
        try (RunStore store = RunStore.open(home)) {
            long young = Samples.start(store, "a").runId();
            long deleted = Samples.completed(store, "b");
            store.delete(deleted);

            assertThat(store.snapshots().of(young)).isEqualTo(new KeptSnapshots(List.of(), 0, 0));
            assertThat(store.snapshots().of(deleted)).isEqualTo(new KeptSnapshots(List.of(), 0, 0));
            assertThat(store.snapshots().parameters(deleted, 1)).isEmpty();
        }
    }
}
