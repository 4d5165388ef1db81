package org.hundredfold.nn;

/** Which values are dropped: a function of where and when, by the finaliser of MurmurHash3 over a Weyl sequence. */
final class DropoutMask {
    private static final int GOLDEN = 0x9E3779B9;

    private DropoutMask() {}

    /**
     * Draws what values are multiplied by: 0 with the probability {@code rate}, else {@code 1 / (1 - rate)}.
     *
     * @param step of the training
     * @param row of the batch
     */
    static void draw(double rate, long seed, int step, int layer, int row, float[] target, int from, int count) {
        int start = mix(mix(mix(mix((int) seed) ^ (int) (seed >>> 32)) + step) + layer * 31 + row * GOLDEN);
        int threshold = (int) (rate * (1 << 24));
        float kept = (float) (1 / (1 - rate));
        for (int i = 0; i < count; i++) {
            target[from + i] = mix(start + i * GOLDEN) >>> 8 >= threshold ? kept : 0;
        }
    }

    private static int mix(int value) {
        int h = value;
        h = (h ^ h >>> 16) * 0x85EBCA6B;
        h = (h ^ h >>> 13) * 0xC2B2AE35;
        return h ^ h >>> 16;
    }
}
