package org.hundredfold.nn.original;

/**
 * The original update by nested loops, written to be read. With the outputs {@code h_j = s(sum_i hidden[j, i] x_i)} and
 * {@code o = s(sum_j output[j] h_j)} of sigmoid units, {@code e = t - o} and {@code so = o (1 - o)}: first
 * {@code hidden[j, i] += rate e so output[j] h_j (1 - h_j) x_i} with the old output weights, then
 * {@code output[j] += rate e so h_j}.
 */
final class LoopTraining implements OriginalTraining {
    private final OriginalSamples samples;
    private final double[] hidden;
    private final double[] output;
    private final double rate;
    private int next;

    LoopTraining(OriginalSamples samples, OriginalWeights start, double rate) {
        this.samples = samples;
        hidden = start.hidden().clone();
        output = start.output().clone();
        this.rate = rate;
    }

    @Override
    public void train(int pictures) {
        for (int n = 0; n < pictures; n++) {
            update(next * samples.inputs(), samples.t()[next]);
            next = (next + 1) % samples.count();
        }
    }

    private void update(int picture, double t) {
        double[] x = samples.x();
        int inputs = samples.inputs();
        double[] h = new double[output.length];
        double z = 0;
        for (int j = 0; j < h.length; j++) {
            double sum = 0;
            for (int i = 0; i < inputs; i++) {
                sum += hidden[j * inputs + i] * x[picture + i];
            }
            h[j] = sigmoid(sum);
            z += output[j] * h[j];
        }
        double o = sigmoid(z);
        double step = rate * (t - o) * o * (1 - o);
        for (int j = 0; j < h.length; j++) {
            double slope = step * output[j] * h[j] * (1 - h[j]);
            for (int i = 0; i < inputs; i++) {
                hidden[j * inputs + i] += slope * x[picture + i];
            }
            output[j] += step * h[j];
        }
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    @Override
    public OriginalWeights weights() {
        return new OriginalWeights(hidden.clone(), output.clone());
    }

    @Override
    public void close() {}
}
