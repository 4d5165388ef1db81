package org.hundredfold.nn.original;

import static org.hundredfold.nn.original.FusedNetwork.BLOCK;

/** The original network trained by the fused update. */
final class FusedTraining implements OriginalTraining {
    private final OriginalSamples samples;
    private final FusedNetwork network;
    private int next;
    /** The picture that is taken next: a block ahead of {@link #next}. */
    private int ahead;

    private int learned = BLOCK;

    FusedTraining(OriginalSamples samples, FusedNetwork network) {
        this.samples = samples;
        this.network = network;
        for (int m = 0; m < BLOCK; m++) {
            take(m);
        }
    }

    private void take(int m) {
        network.take(m, samples.x(), ahead * samples.inputs());
        ahead = after(ahead);
    }

    /** Takes a picture of the coming block with each one learned: the processor copies while it waits for the answer. */
    @Override
    public void train(int pictures) {
        for (int n = 0; n < pictures; n++) {
            if (learned == BLOCK) {
                network.advance();
                learned = 0;
            }
            take(learned);
            network.learn(learned, samples.t(), next);
            next = after(next);
            learned++;
        }
    }

    private int after(int picture) {
        return picture + 1 == samples.count() ? 0 : picture + 1;
    }

    @Override
    public OriginalWeights weights() {
        return new OriginalWeights(network.hidden(), network.output());
    }

    @Override
    public void close() {}
}
