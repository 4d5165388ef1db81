package org.hundredfold.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hundredfold.runs.Samples.parameters;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.hundredfold.train.EpochMetrics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KilledProcessTest {
    private static final int ENOUGH = 50;

    @TempDir
    Path home;

    private Process child;
    private BufferedReader output;

    @BeforeEach
    void recordInAnotherProcess() throws Exception {
        child = ChildJvm.start(RecordingProcess.class, home);
        output = child.inputReader();
        for (int epoch = 1; epoch <= ENOUGH; epoch++) {
            assertThat(output.readLine()).isEqualTo(Integer.toString(epoch));
        }
    }

    @AfterEach
    void end() throws Exception {
        child.destroyForcibly().waitFor();
    }

    /** Kills the child, in a way that leaves its output to be read, and gives the last epoch it reported. */
    private int kill() throws Exception {
        child.toHandle().destroyForcibly();
        return output.lines()
                .filter(line -> !line.isBlank())
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(ENOUGH);
    }

    @Test
    void theRunOfAnotherProcessIsSeenRunning() {
        try (RunStore store = RunStore.open(home)) {
            RunSummary run = store.find("latest").orElseThrow();

            assertThat(run.state()).isEqualTo(RunState.RUNNING);
            assertThat(run.epochs()).isGreaterThanOrEqualTo(ENOUGH);
        }
    }

    @Test
    void aKilledRunIsInterruptedAndHasAllItsEpochsAndAModel() throws Exception {
        int reported = kill();
        try (RunStore store = RunStore.open(home)) {
            StoredRun run = store.load(store.list().get(0).id()).orElseThrow();

            assertThat(store.list().get(0).state()).isEqualTo(RunState.INTERRUPTED);
            assertThat(run.summary().state()).isEqualTo(RunState.INTERRUPTED);
            assertThat(run.summary().explanation()).isNotEmpty();
            int finished = run.epochs().size();
            List<EpochMetrics> expected =
                    IntStream.rangeClosed(1, finished).mapToObj(Samples::epoch).toList();
            assertThat(run.epochs()).isEqualTo(expected).hasSizeBetween(reported, reported + 2);
            assertThat(run.steps()).hasSize(finished);
            assertThat(run.model().orElseThrow().parameters().values())
                    .isEqualTo(parameters(finished).values());
        }
    }
}
