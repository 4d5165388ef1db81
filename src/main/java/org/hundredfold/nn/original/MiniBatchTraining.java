package org.hundredfold.nn.original;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * One update after each batch of the next {@value #BATCH} pictures, on ND4J: the sum of what each of them would bring
 * if it came first. Pictures that do not yet fill a batch wait for the next call.
 */
final class MiniBatchTraining implements OriginalTraining {
    static final int BATCH = 64;

    private final int count;
    private final double rate;
    /** {@code [count + BATCH - 1, inputs]}: the first pictures come again at the end, so that every batch is in one piece. */
    private final INDArray pictures;
    /** {@code [count + BATCH - 1, 1]}, likewise. */
    private final INDArray targets;

    private final INDArray hidden;
    private final INDArray output;
    private final INDArray h;
    private final INDArray o;
    private final INDArray step;
    private final INDArray slope;
    private int next;
    private int waiting;

    MiniBatchTraining(OriginalSamples samples, OriginalWeights start, double rate) {
        count = samples.count();
        this.rate = rate;
        int rows = count + BATCH - 1;
        pictures = Matrices.of(repeated(samples.x(), rows * samples.inputs()), rows, samples.inputs());
        targets = Matrices.of(repeated(samples.t(), rows), rows, 1);
        hidden = Matrices.of(start.hidden(), start.units(), start.inputs());
        output = Matrices.of(start.output(), 1, start.units());
        h = Matrices.zeros(BATCH, start.units());
        o = Matrices.zeros(BATCH, 1);
        step = Matrices.zeros(BATCH, 1);
        slope = Matrices.zeros(BATCH, start.units());
    }

    private static double[] repeated(double[] values, int length) {
        double[] repeated = Arrays.copyOf(values, length);
        for (int i = values.length; i < length; i++) {
            repeated[i] = repeated[i - values.length];
        }
        return repeated;
    }

    @Override
    public void train(int pictures) {
        for (waiting += pictures; waiting >= BATCH; waiting -= BATCH) {
            var rows = NDArrayIndex.interval(next, next + BATCH);
            update(this.pictures.get(rows, NDArrayIndex.all()), targets.get(rows, NDArrayIndex.all()));
            next = (next + BATCH) % count;
        }
    }

    /**
     * @param x {@code [BATCH, inputs]}
     * @param t {@code [BATCH, 1]}
     */
    private void update(INDArray x, INDArray t) {
        Nd4j.gemm(x, hidden, h, false, true, 1, 0);
        Transforms.sigmoid(h, false);
        Nd4j.gemm(h, output, o, false, true, 1, 0);
        Transforms.sigmoid(o, false);
        t.sub(o, step).muli(o).muli(o.rsubi(1)).muli(rate);
        Nd4j.gemm(step, output, slope, false, false, 1, 0);
        Nd4j.gemm(step, h, output, true, false, 1, 1);
        slope.muli(h).muli(h.rsubi(1));
        Nd4j.gemm(slope, x, hidden, true, false, 1, 1);
    }

    @Override
    public OriginalWeights weights() {
        return new OriginalWeights(Matrices.values(hidden), Matrices.values(output));
    }

    @Override
    public void close() {
        Matrices.close(pictures, targets, hidden, output, h, o, step, slope);
    }
}
