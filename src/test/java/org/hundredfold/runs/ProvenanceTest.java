package org.hundredfold.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hundredfold.runs.Samples.completed;
import static org.hundredfold.runs.Samples.epoch;
import static org.hundredfold.runs.Samples.result;
import static org.hundredfold.runs.Samples.snapshot;
import static org.hundredfold.runs.Samples.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hundredfold.ExplainedException;
import org.hundredfold.nn.Backend;
import org.hundredfold.nn.Processor;
import org.hundredfold.train.TrainingResult.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of where a run came from, and what of where it got to. */
class ProvenanceTest {
    @TempDir
    private Path home;

    private void sql(String statement) {
        try (Database database = Database.in(home)) {
            database.direct(handle -> handle.execute(statement));
        }
    }

    private Optional<String> kept(long run) {
        try (Database database = Database.in(home)) {
            return database.direct(handle -> handle.createQuery(
                            "SELECT parameters_sha256 FROM run WHERE parameters_sha256 IS NOT NULL AND id = " + run)
                    .mapTo(String.class)
                    .findOne());
        }
    }

    @Test
    void aRunKeepsWhatItWasMadeWith() {
        try (RunStore store = RunStore.open(home)) {
            completed(store, "a");

            MadeWith made = store.list().get(0).madeWith();
            assertThat(made.program()).isNotBlank();
            assertThat(made.java()).startsWith(System.getProperty("java.version"));
            assertThat(made.nd4j())
                    .hasValueSatisfying(version -> assertThat(version).startsWith("1.0.0"));
            assertThat(made.vectors()).contains(Backend.description());
            assertThat(made.processor()).isEqualTo(Processor.name());
            assertThat(made.machine()).contains(System.getProperty("os.name"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void whatAnOlderVersionDidNotKeepIsNotKnown(int version) {
        OldStore.ofVersion(version, home);

        try (RunStore store = RunStore.open(home)) {
            RunSummary old = store.list().get(0);
            assertThat(old.name()).isEqualTo("old");
            assertThat(old.madeWith().program()).isNotBlank();
            assertThat(List.of(
                            old.madeWith().nd4j(),
                            old.madeWith().vectors(),
                            old.madeWith().processor()))
                    .containsOnly(Optional.empty());
            assertThat(kept(old.id())).isEmpty();
            assertThat(store.parameterHashes())
                    .containsExactly(Map.entry(
                            old.id(),
                            store.load(old.id())
                                    .orElseThrow()
                                    .model()
                                    .orElseThrow()
                                    .parameters()
                                    .sha256()));
            assertThat(kept(old.id())).contains(store.parameterHashes().get(old.id()));
        }
    }

    @Test
    void aRunThatEndsKeepsTheHashOfItsNetworkSoThatItsParametersNeedNotBeRead() {
        try (RunStore store = RunStore.open(home)) {
            long run = completed(store, "a");
            sql("UPDATE model SET parameters = x'00'");
            sql("UPDATE snapshot SET parameters = x'00'");

            assertThat(store.parameterHashes())
                    .containsExactly(Map.entry(
                            run,
                            result(Ending.COMPLETED, 1).model().parameters().sha256()));
        }
    }

    @Test
    void theHashOfARunThatTrainsFollowsItsBestEpochAndIsNotKept() {
        try (RunStore store = RunStore.open(home)) {
            RunRecorder recorder = start(store, "a");
            assertThat(store.parameterHashes()).isEmpty();
            for (int epoch = 1; epoch <= 2; epoch++) {
                recorder.epoch(epoch(epoch), snapshot(epoch));
                assertThat(store.parameterHashes())
                        .containsEntry(
                                recorder.runId(), snapshot(epoch).parameters().sha256());
                assertThat(kept(recorder.runId())).isEmpty();
            }
        }
    }

    @Test
    void aRunThatIsContinuedHasNoHashUntilItEnds() {
        try (RunStore store = RunStore.open(home)) {
            RunRecorder recorder = start(store, "a");
            recorder.epoch(epoch(1), snapshot(1));
            recorder.failed(new ExplainedException("The disk is full."));
            store.parameterHashes();
            assertThat(kept(recorder.runId())).isPresent();
            RunRecorder goingOn = new RunRecorder(Database.in(home), store.load(recorder.runId()));

            goingOn.started(Samples.plan("a"));
            assertThat(kept(recorder.runId())).isEmpty();
            goingOn.finished(result(Ending.COMPLETED, 1));

            assertThat(kept(recorder.runId()))
                    .contains(result(Ending.COMPLETED, 1).model().parameters().sha256());
        }
    }

    @Test
    void aRunThatIsContinuedWithOtherThingsTellsOfBoth() {
        try (RunStore store = RunStore.open(home)) {
            RunRecorder recorder = start(store, "a");
            recorder.failed(new ExplainedException("The disk is full."));
            sql("UPDATE run SET java = '16', processor = NULL");

            for (int times = 0; times < 2; times++) {
                RunRecorder goingOn = new RunRecorder(Database.in(home), store.load(recorder.runId()));
                goingOn.started(Samples.plan("a"));
                goingOn.failed(new ExplainedException("The disk is full."));
            }

            MadeWith made = store.list().get(0).madeWith();
            assertThat(made.java()).isEqualTo("16, then " + MadeWith.here().java());
            assertThat(made.processor()).isEmpty();
            assertThat(made.program()).isEqualTo(MadeWith.here().program());
        }
    }
}
