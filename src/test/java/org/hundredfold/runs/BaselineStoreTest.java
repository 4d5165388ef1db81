package org.hundredfold.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hundredfold.nn.LearnerState;
import org.hundredfold.train.TrainingResult.Ending;
import org.hundredfold.train.baseline.BaselineMethod;
import org.hundredfold.train.baseline.BaselineScore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineStoreTest {
    private static final List<BaselineScore> SCORES = List.of(
            new BaselineScore(
                    BaselineMethod.MAJORITY, 7, 7, Optional.of(Samples.evaluation(1, 2)), Optional.empty(), 0, 0),
            new BaselineScore(
                    BaselineMethod.NEIGHBOURS, 5, 7, Optional.empty(), Optional.of(Samples.evaluation(3, 4)), 1, 2),
            new BaselineScore(BaselineMethod.LINEAR, 7, 7, Optional.empty(), Optional.empty(), 3, 4));

    @TempDir
    private Path home;

    private RunStore store;

    @BeforeEach
    void open() {
        store = RunStore.open(home);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<BaselineScore> kept(long run) {
        return store.baselines().of(run);
    }

    @Test
    void whatIsKeptIsReadAgain() {
        long run = Samples.completed(store, "one");
        long other = Samples.completed(store, "other");

        store.baselines().keep(run, SCORES);

        assertThat(kept(run))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*loss")
                .isEqualTo(SCORES);
        assertThat(kept(other)).as("which has none").isEmpty();
    }

    @Test
    void whatIsKeptAgainTakesThePlaceOfWhatWas() {
        long run = Samples.completed(store, "one");
        store.baselines().keep(run, SCORES);

        store.baselines().keep(run, SCORES.subList(0, 1));

        assertThat(kept(run)).hasSize(1);
    }

    @Test
    void theyGoWithTheRun() {
        long run = Samples.completed(store, "one");
        store.baselines().keep(run, SCORES);

        store.delete(run);
        assertThat(kept(run)).isEmpty();
        store.restore(run);
        assertThat(kept(run)).hasSize(3);
    }

    @Test
    void aRunThatIsGoneKeepsNone() {
        store.baselines().keep(77, SCORES);

        assertThat(kept(77)).isEmpty();
    }

    @Test
    void aRunThatIsContinuedGetsThemAnew() {
        RunRecorder recorder = Samples.start(store, "one");
        recorder.epoch(Samples.epoch(1), Samples.snapshot(1));
        recorder.checkpoint(new LearnerState(List.of(new byte[] {1})));
        recorder.epoch(Samples.epoch(2), Samples.snapshot(2));
        recorder.finished(Samples.result(Ending.STOPPED, 2));
        store.baselines().keep(recorder.runId(), SCORES);

        store.continuation(recorder.runId()).recorder().started(Samples.plan("one"));

        assertThat(kept(recorder.runId())).isEmpty();
    }
}
