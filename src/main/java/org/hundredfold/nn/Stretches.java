package org.hundredfold.nn;

/**
 * Gradients that are computed for a few pictures of a batch at a time, while their values are in the cache. Stretches are of
 * the same pictures whatever the number of workers, and added up in their order: so the bits are the same, too.
 */
final class Stretches {
    /** Pictures. */
    static final int LENGTH = 8;

    private Stretches() {}

    /** How many there are in so many rows. */
    static int of(int rows) {
        return (rows + LENGTH - 1) / LENGTH;
    }

    /**
     * Adds up the worker's share of the gradients of all stretches.
     *
     * @param gradients of each stretch {@code length} values, a multiple of {@link Gemm#WIDTH}
     */
    static void gradient(Workspace workspace, float[][] gradients, int length, int offset, int block, GradientUse use) {
        int end = begin(length, workspace.member + 1, workspace.members());
        int count = of(workspace.rows());
        for (int from = begin(length, workspace.member, workspace.members()); from < end; from += block) {
            int size = Math.min(block, end - from);
            System.arraycopy(gradients[0], from, workspace.block, 0, size);
            for (int stretch = 1; stretch < count; stretch++) {
                add(gradients[stretch], from, workspace.block, size);
            }
            use.take(offset + from, workspace.block, size);
        }
    }

    /** First of so many parameters that are a worker's, who is one of {@code members}. */
    static int begin(int length, int member, int members) {
        return Workspace.begin(length / Gemm.WIDTH, member, members) * Gemm.WIDTH;
    }

    private static void add(float[] gradient, int from, float[] sum, int size) {
        for (int i = 0; i < size; i++) {
            sum[i] += gradient[from + i];
        }
    }
}
