package org.hundredfold.nn;

/**
 * The optimisers' arithmetic on a block of parameters and as much of their state, each value by itself. Every
 * implementation rounds alike: the same values give the same bits.
 *
 * <p>{@code from} is the block's first index in the parameters and their state, while its gradient begins at index 0;
 * {@code count} is a multiple of {@link Gemm#WIDTH}.
 */
interface Updates {
    static Updates fastest() {
        return Backend.hasVectors() ? new SimdUpdates() : new PlainUpdates();
    }

    /** {@code p = kept p - rate * g}. */
    void sgd(float[] p, int from, float[] g, int count, float rate, float kept);

    /** {@code m = 0.9 m + g; p = kept p - rate * m} (Polyak 1964). */
    void momentum(float[] p, float[] m, int from, float[] g, int count, float rate, float kept);

    /**
     * {@code m = 0.9 m + 0.1 g; v = 0.999 v + 0.001 g g; p = kept p - step * m / (sqrt(v) + epsilon)} (Kingma and Ba 2015).
     *
     * @param step and {@code epsilon} hold the bias corrections
     */
    void adam(float[] p, float[] m, float[] v, int from, float[] g, int count, float step, float epsilon, float kept);
}
