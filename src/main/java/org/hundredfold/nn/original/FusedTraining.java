package org.hundredfold.nn.original;

import static org.hundredfold.nn.original.FusedNetwork.BLOCK;

/** The original network trained by the fused update. */
final class FusedTraining implements OriginalTraining {
    private final OriginalSamples samples;
    private final FusedNetwork network;
    /** {@code [count, BLOCK - 1]}: the products of each picture with those before it, the nearest first. */
    private final double[] products;

    private int next;
    private int learned = BLOCK;

    /** @param network on the very array of the samples */
    FusedTraining(OriginalSamples samples, FusedNetwork network) {
        this.samples = samples;
        this.network = network;
        products = new double[samples.count() * (BLOCK - 1)];
        for (int picture = 0; picture < samples.count(); picture++) {
            int before = picture;
            for (int d = 0; d < BLOCK - 1; d++) {
                before = (before == 0 ? samples.count() : before) - 1;
                products[picture * (BLOCK - 1) + d] =
                        network.product(picture * samples.inputs(), before * samples.inputs());
            }
        }
    }

    @Override
    public void train(int pictures) {
        for (int n = 0; n < pictures; n++) {
            if (learned == BLOCK) {
                beginBlock();
            }
            network.learn(learned, samples.t(), next);
            next = after(next);
            learned++;
        }
    }

    private void beginBlock() {
        int picture = next;
        for (int m = 0; m < BLOCK; m++) {
            network.place(m, picture * samples.inputs());
            for (int before = 0; before < m; before++) {
                network.products[m * BLOCK + before] = products[picture * (BLOCK - 1) + m - before - 1];
            }
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
