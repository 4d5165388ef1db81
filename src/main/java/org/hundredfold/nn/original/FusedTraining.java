package org.hundredfold.nn.original;

/** The original network trained by the fused update. */
final class FusedTraining implements OriginalTraining {
    private final FusedNetwork network;
    private final PictureRows rows;
    private final int count;
    /** First picture of the block, and how many of it are learned. */
    private int block;

    private int learned;

    FusedTraining(OriginalSamples samples, FusedNetwork network) {
        this.network = network;
        count = samples.count();
        rows = new PictureRows(count + FusedNetwork.BLOCK - 1, network.width, 1);
        for (int row = 0; row < rows.count(); row++) {
            int picture = row % count;
            System.arraycopy(samples.x(), picture * samples.inputs(), rows.x, row * network.width, samples.inputs());
            rows.targets[row] = samples.t()[picture];
        }
        rows.multiply(rows.count());
        network.pass(rows.x, 0, 0);
    }

    @Override
    public void train(int pictures) {
        for (int n = 0; n < pictures; n++) {
            if (learned == FusedNetwork.BLOCK) {
                int next = (block + FusedNetwork.BLOCK) % count;
                network.pass(rows.x, block * network.width, next * network.width);
                block = next;
                learned = 0;
            }
            int row = block + learned;
            network.learn(learned, rows.products, rows.product(row, learned), rows.targets, row);
            learned++;
        }
    }

    @Override
    public OriginalWeights weights() {
        int inputs = rows.inputs;
        return null;
    }

    @Override
    public void close() {}
}
