package org.hundredfold.proof;

import org.hundredfold.nn.Batch;
import org.hundredfold.nn.original.OriginalSamples;

/** The first pictures of the original network as any other network reads them: without the constant 1. */
record SampleBatch(OriginalSamples samples, int size) implements Batch {
    @Override
    public void readInputs(int row, float[] target, int offset) {
        int pixels = samples.inputs() - 1;
        for (int i = 0; i < pixels; i++) {
            target[offset + i] = (float) samples.x()[row * samples.inputs() + i];
        }
    }

    @Override
    public int label(int row) {
        return (int) samples.t()[row];
    }
}
