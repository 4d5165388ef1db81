package org.hundredfold.train;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Some of many. */
final class RandomSample {
    private RandomSample() {}

    /** At most {@code most} of them, in no order. */
    static int[] of(int[] all, int most, SplittableRandom random) {
        int[] drawn = all.clone();
        int size = Math.min(most, all.length);
        for (int i = 0; i < size; i++) {
            int chosen = i + random.nextInt(all.length - i);
            int picture = drawn[chosen];
            drawn[chosen] = drawn[i];
            drawn[i] = picture;
        }
        return Arrays.copyOf(drawn, size);
    }
}
