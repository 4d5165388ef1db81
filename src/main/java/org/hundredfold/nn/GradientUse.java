package org.hundredfold.nn;

/** What becomes of a gradient, block by block; different blocks come from different threads. */
interface GradientUse {
    /**
     * @param from index of the block's first value among the engine's parameters
     * @param gradient from index 0 on; overwritten after the call
     */
    void take(int from, float[] gradient, int count);
}
