package org.hundredfold.nn;

/** The loss of one picture's outputs and where backpropagation begins: its derivative by the last layer's weighted sums. */
final class OutputLoss {
    private final Loss kind;
    private final Activation activation;
    private final double[] outputs;
    private final double[] probabilities;
    private int answer;

    OutputLoss(NetworkSpec network) {
        kind = network.loss();
        activation = network.layers().get(network.layers().size() - 1).activation();
        outputs = new double[network.outputs()];
        probabilities = new double[network.classes()];
    }

    /**
     * @param a holds the outputs from {@code from} on
     * @param label the true class
     * @param scale factor of the derivative: 1 over the size of the batch makes it that of the mean loss
     * @param delta receives the derivative from {@code into} on
     * @return the loss
     */
    double of(float[] a, int from, int label, float scale, float[] delta, int into) {
        for (int k = 0; k < outputs.length; k++) {
            outputs[k] = a[from + k];
        }
        answer = Probabilities.of(kind, outputs, probabilities);
        return kind == Loss.SOFTMAX_CROSS_ENTROPY
                ? crossEntropy(label, scale, delta, into)
                : squaredError(label, scale, delta, into);
    }

    /** The most probable class of the latest picture. */
    int answer() {
        return answer;
    }

    /** The probability of each class for the latest picture; overwritten by the next. */
    double[] probabilities() {
        return probabilities;
    }

    private double crossEntropy(int label, float scale, float[] delta, int into) {
        for (int k = 0; k < outputs.length; k++) {
            delta[into + k] = scale * (float) (probabilities[k] - (k == label ? 1 : 0));
        }
        return -StrictMath.log(Math.max(probabilities[label], Double.MIN_NORMAL));
    }

    private double squaredError(int label, float scale, float[] delta, int into) {
        double sum = 0;
        for (int k = 0; k < outputs.length; k++) {
            double e = outputs[k] - Loss.target(k, label, outputs.length);
            delta[into + k] = scale * (float) (e * activation.derivative(outputs[k]));
            sum += e * e / 2;
        }
        return sum;
    }
}
