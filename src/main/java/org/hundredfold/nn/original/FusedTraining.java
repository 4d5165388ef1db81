package org.hundredfold.nn.original;

import static org.hundredfold.nn.original.FusedNetwork.BLOCK;

/** The original network trained by the fused update. */
final class FusedTraining implements OriginalTraining {
    private final OriginalSamples samples;
    private final FusedNetwork network;
    private int next;
    private int learned = BLOCK;

    FusedTraining(OriginalSamples samples, FusedNetwork network) {
        this.samples = samples;
        this.network = network;
    }

    @Override
    public void train(int pictures) {
        for (int n = 0; n < pictures; n++) {
            if (learned == BLOCK) {
                beginBlock();
            }
            network.learn(learned, samples.t(), next);
            learned++;
            next = after(next);
        }
    }

    private void beginBlock() {
        int picture = next;
        for (int m = 0; m < BLOCK; m++) {
            network.take(m, samples.x(), picture * samples.inputs());
            picture = after(picture);
        }
        network.advance();
        learned = 0;
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
