package org.hundredfold.nn.original;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** The original update on ND4J, one operation for each part of the formula in {@link LoopTraining}. */
final class VectorisedTraining implements OriginalTraining {
    private final int count;
    private final double[] t;
    private final double rate;
    private final INDArray pictures;
    private final INDArray hidden;
    private final INDArray output;
    private final INDArray h;
    private final INDArray z;
    private final INDArray slope;
    private int next;

    VectorisedTraining(OriginalSamples samples, OriginalWeights start, double rate) {
        count = samples.count();
        t = samples.t();
        this.rate = rate;
        pictures = Matrices.of(samples.x(), count, samples.inputs());
        hidden = Matrices.of(start.hidden(), start.units(), start.inputs());
        output = Matrices.of(start.output(), 1, start.units());
        h = Matrices.zeros(start.units(), 1);
        z = Matrices.zeros(1, 1);
        slope = Matrices.zeros(start.units(), 1);
    }

    @Override
    public void train(int pictures) {
        for (int n = 0; n < pictures; n++) {
            update(this.pictures.getRow(next, true), t[next]);
            next = (next + 1) % count;
        }
    }

    /** @param x {@code [1, inputs]} */
    private void update(INDArray x, double t) {
        Nd4j.gemm(hidden, x, h, false, true, 1, 0);
        Transforms.sigmoid(h, false);
        Nd4j.gemm(output, h, z, false, false, 1, 0);
        double o = Transforms.sigmoid(z, false).getDouble(0);
        double step = rate * (t - o) * o * (1 - o);
        h.rsub(1, slope).muli(h).muli(output.transpose()).muli(step);
        Nd4j.gemm(slope, x, hidden, false, false, 1, 1);
        output.addi(h.muli(step).transpose());
    }

    @Override
    public OriginalWeights weights() {
        return new OriginalWeights(Matrices.values(hidden), Matrices.values(output));
    }

    @Override
    public void close() {
        Matrices.close(pictures, hidden, output, h, z, slope);
    }
}
