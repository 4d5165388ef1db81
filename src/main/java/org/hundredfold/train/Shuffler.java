package org.hundredfold.train;

import java.util.SplittableRandom;

/** Brings the training pictures into a new random order before each epoch (Fisher and Yates). */
public final class Shuffler {
    private final SplittableRandom random;

    public Shuffler(long seed) {
        random = RandomPurpose.SHUFFLING.from(seed);
    }

    public void shuffle(int[] order) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }
}
