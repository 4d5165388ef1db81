package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class WorkerTunerTest {
    /** The number of workers of each of the epochs, on a machine that is so fast with them. */
    private static List<Integer> workers(WorkerTuner tuner, int first, int epochs, IntToDoubleFunction speed) {
        List<Integer> used = new ArrayList<>();
        int workers = first;
        for (int epoch = 0; epoch < epochs; epoch++) {
            used.add(workers);
            workers = tuner.after(speed.applyAsDouble(workers));
        }
        return used;
    }

    @Test
    void aFasterNumberIsFoundAndKept() {
        assertThat(workers(WorkerTuner.from(1, 2), 1, 8, count -> 100 * count)).containsExactly(1, 1, 2, 2, 2, 2, 2, 2);
    }

    @Test
    void aSlowerNumberIsTriedForOneEpochEverMoreRarely() {
        assertThat(workers(WorkerTuner.from(2, 2), 2, 18, count -> 100 * count))
                .containsExactly(2, 2, 2, 2, 2, 2, 2, 2, 1, 2, 2, 2, 2, 2, 2, 2, 1, 2);
    }

    @Test
    void manyCoresAreReachedStepByStep() {
        assertThat(workers(WorkerTuner.from(1, 16), 1, 300, count -> 100 * count))
                .endsWith(16);
    }

    @Test
    void aNumberThatWasAskedForStays() {
        assertThat(workers(WorkerTuner.fixed(3), 3, 20, count -> 100.0 / count)).containsOnly(3);
    }
}
