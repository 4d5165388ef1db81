package org.hundredfold.train;

/**
 * Random numbers that begin anew for each picture in each epoch, so that they depend neither on the order of the pictures
 * nor on the threads that ask: SplitMix64 (Steele, Lea and Flood 2014). Not for several threads.
 */
final class PictureRandom {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private final long run;
    private long state;

    PictureRandom(long seed) {
        run = RandomPurpose.AUGMENTATION.from(seed).nextLong();
    }

    void begin(int epoch, int picture) {
        state = mixed(run ^ mixed((long) epoch << Integer.SIZE | picture));
    }

    private long next() {
        state += GAMMA;
        return mixed(state);
    }

    private static long mixed(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    boolean coin() {
        return next() < 0;
    }

    /** Evenly from [-1, 1). */
    double eitherWay() {
        return (next() >> 10) * 0x1p-53;
    }

    /** Evenly from 0 to {@code bound - 1}. */
    int below(int bound) {
        return (int) ((next() >>> 32) * bound >>> 32);
    }

    /** Adds normally distributed noise, and keeps the values in [0, 1]. */
    void addNoise(float[] values, int from, int to, float deviation) {
        // The deviation of a sum of four even numbers below 2^16 is 2^16 / sqrt(3).
        float unit = deviation * (float) Math.sqrt(3) / (1 << 16);
        long running = next();
        for (int i = from; i < to; i++) {
            running += GAMMA;
            float value = values[i] + unit * (sumOfFour(mixed(running)) - 2 * 0xFFFF);
            values[i] = Math.max(0, Math.min(1, value));
        }
    }

    /** Of the four parts of 16 bits; close to normal, and never further out than 3.5 deviations. */
    private static int sumOfFour(long bits) {
        long pairs = (bits & 0x0000FFFF0000FFFFL) + (bits >>> 16 & 0x0000FFFF0000FFFFL);
        return (int) pairs + (int) (pairs >>> 32);
    }
}
