package org.hundredfold.nn;

/** The loss of a slice's outputs and where backpropagation begins: its derivative by the last layer's weighted sums. */
final class OutputLoss {
    private final Loss kind;
    private final Activation activation;
    private final double[] outputs;
    private final double[] probabilities;

    OutputLoss(NetworkSpec network) {
        kind = network.loss();
        activation = network.layers().get(network.layers().size() - 1).activation();
        outputs = new double[network.outputs()];
        probabilities = new double[network.classes()];
    }

    /**
     * @param a outputs {@code [rows, outputs]}
     * @param labels true class of each row
     * @param answers receives the most probable class of each row
     * @param scale factor of the derivative: 1 over the size of the batch makes it that of the mean loss
     * @param delta receives the derivative, {@code [rows, outputs]}
     * @return sum of the rows' losses
     */
    double of(float[] a, int[] labels, int rows, int[] answers, float scale, float[] delta) {
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            for (int k = 0; k < outputs.length; k++) {
                outputs[k] = a[r * outputs.length + k];
            }
            Probabilities.of(kind, outputs, probabilities);
            answers[r] = Probabilities.best(probabilities);
            sum += kind == Loss.SOFTMAX_CROSS_ENTROPY
                    ? crossEntropy(labels[r], r, scale, delta)
                    : squaredError(labels[r], r, scale, delta);
        }
        return sum;
    }

    private double crossEntropy(int label, int r, float scale, float[] delta) {
        for (int k = 0; k < outputs.length; k++) {
            delta[r * outputs.length + k] = scale * (float) (probabilities[k] - (k == label ? 1 : 0));
        }
        return -Math.log(Math.max(probabilities[label], Double.MIN_NORMAL));
    }

    private double squaredError(int label, int r, float scale, float[] delta) {
        double sum = 0;
        for (int k = 0; k < outputs.length; k++) {
            double e = outputs[k] - Loss.target(k, label, outputs.length);
            delta[r * outputs.length + k] = scale * (float) (e * activation.derivative(outputs[k]));
            sum += e * e / 2;
        }
        return sum;
    }
}
