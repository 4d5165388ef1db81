package org.hundredfold.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Times several pieces of work in turn, block by block, so that whatever else the machine does hits all of them. Each is
 * given the number of times it has to be done.
 */
final class Interleaved {
    private static final int WARM_UP_BLOCKS = 10;

    private Interleaved() {}

    /** The time of doing each once, in the order of the list. */
    static Timing[] time(List<IntConsumer> works, Effort effort) {
        int[] counts = works.stream()
                .mapToInt(work -> warmUp(work, effort.blockMillis()))
                .toArray();
        double[][] micros = new double[works.size()][effort.rounds()];
        for (int round = 0; round < effort.rounds(); round++) {
            for (int i = 0; i < counts.length; i++) {
                micros[i][round] = micros(works.get(i), counts[i]) / counts[i];
            }
        }
        return Arrays.stream(micros).map(Timing::of).toArray(Timing[]::new);
    }

    /** Returns how often the work has to be done to fill a block. */
    private static int warmUp(IntConsumer work, int blockMillis) {
        double block = 1e3 * blockMillis;
        double spent = 0;
        int count = 1;
        double micros;
        do {
            micros = micros(work, count);
            spent += micros;
            count = micros < block ? 2 * count : count;
        } while (spent < WARM_UP_BLOCKS * block);
        return (int) Math.max(1, Math.ceil(count * block / Math.max(block, micros)));
    }

    private static double micros(IntConsumer work, int count) {
        long begin = System.nanoTime();
        work.accept(count);
        return (System.nanoTime() - begin) / 1e3;
    }
}
