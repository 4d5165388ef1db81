package org.hundredfold.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hundredfold.runs.Samples.completed;

import java.nio.file.Path;
import java.util.List;
import org.hundredfold.train.Preset;
import org.hundredfold.train.TrainingResult.Ending;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.train.doctor.Finding;
import org.hundredfold.train.doctor.Finding.Figure;
import org.hundredfold.train.doctor.Finding.Kind;
import org.hundredfold.train.doctor.Remedy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingStoreTest {
    @TempDir
    Path home;

    private static Finding finding(Kind kind) {
        return new Finding(
                kind,
                3,
                "The network never answers \"ışık\".",
                List.of(new Figure("update_ratio", 1e-6), new Figure("pictures", 2)),
                new Remedy("learning rate 0.01", TrainingSettings.of(Preset.ACCURATE)));
    }

    @Test
    void findingsOutliveTheProgram() {
        long run;
        try (RunStore store = RunStore.open(home)) {
            run = completed(store, "one");
            store.findings().keep(run, List.of(finding(Kind.LEAKAGE), finding(Kind.DIVERGING)));
        }

        try (RunStore store = RunStore.open(home)) {
            assertThat(store.findings().of(run)).containsExactly(finding(Kind.DIVERGING), finding(Kind.LEAKAGE));
        }
    }

    @Test
    void newFindingsTakeThePlaceOfTheOldOnesOfTheirRunOnly() {
        try (RunStore store = RunStore.open(home)) {
            long one = completed(store, "one");
            long other = completed(store, "other");
            store.findings().keep(one, List.of(finding(Kind.OVERFITTING)));
            store.findings().keep(other, List.of(finding(Kind.OVERFITTING)));

            store.findings().keep(one, List.of());

            assertThat(store.findings().of(one)).isEmpty();
            assertThat(store.findings().of(other)).hasSize(1);
        }
    }

    @Test
    void aDeletedRunHasNoFindings() {
        try (RunStore store = RunStore.open(home)) {
            long run = completed(store, "one");
            store.findings().keep(run, List.of(finding(Kind.OVERFITTING)));

            store.delete(run);
            assertThat(store.findings().of(run)).isEmpty();
            store.restore(run);
            assertThat(store.findings().of(run)).hasSize(1);
        }
    }

    @Test
    void whatWasFoundBeforeABreakStandsWhenTheRunIsContinued() {
        try (RunStore store = RunStore.open(home)) {
            RunRecorder recorder = Samples.start(store, "stopped");
            recorder.finished(Samples.result(Ending.STOPPED, 0));
            long run = recorder.runId();
            store.findings().keep(run, List.of(finding(Kind.OVERFITTING)));

            store.continuation(run).recorder().started(Samples.plan("stopped"));

            assertThat(store.findings().of(run)).containsExactly(finding(Kind.OVERFITTING));
        }
    }
}
